/// Funds: what came in, what calls were given, what is left; opening a fund.
@NullMarked
package kz.tereze.web.fund;

import org.jspecify.annotations.NullMarked;
