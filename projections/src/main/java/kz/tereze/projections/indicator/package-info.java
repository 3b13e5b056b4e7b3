/// What in the register asks for a second look, found by open queries over the read models.
@NullMarked
package kz.tereze.projections.indicator;

import org.jspecify.annotations.NullMarked;
