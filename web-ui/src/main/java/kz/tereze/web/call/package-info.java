/// Calls: the public list and page, and the official who plans, announces and completes them.
@NullMarked
package kz.tereze.web.call;

import org.jspecify.annotations.NullMarked;
