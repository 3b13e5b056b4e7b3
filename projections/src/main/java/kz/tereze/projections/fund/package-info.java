/// Funds as anybody sees them: what came in, what calls were given, what is left.
@NullMarked
package kz.tereze.projections.fund;

import org.jspecify.annotations.NullMarked;
