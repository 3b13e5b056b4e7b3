/// Reported problems with their fate and their clock.
@NullMarked
package kz.tereze.projections.problem;

import org.jspecify.annotations.NullMarked;
