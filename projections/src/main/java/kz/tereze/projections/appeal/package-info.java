/// Decisions that can be appealed against, and the appeals.
@NullMarked
package kz.tereze.projections.appeal;

import org.jspecify.annotations.NullMarked;
