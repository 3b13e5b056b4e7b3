/// Patterns that ask for a second look, with the formula and the query of each.
@NullMarked
package kz.tereze.web.indicator;

import org.jspecify.annotations.NullMarked;
