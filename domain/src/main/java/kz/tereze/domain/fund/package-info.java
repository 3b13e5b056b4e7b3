/// How a fund keeps its sums, and the policies that move its money.
@NullMarked
package kz.tereze.domain.fund;

import org.jspecify.annotations.NullMarked;
