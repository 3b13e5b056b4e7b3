/// Needs: the public list, a company's own desk, and the official who puts them to a council.
@NullMarked
package kz.tereze.web.need;

import org.jspecify.annotations.NullMarked;
