/// Files people hand in, and documents they take home.
@NullMarked
package kz.tereze.web.document;

import org.jspecify.annotations.NullMarked;
