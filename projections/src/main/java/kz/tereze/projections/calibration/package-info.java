/// A second opinion beside the ranked list: how the points would stand if every expert were equally
/// strict.
@NullMarked
package kz.tereze.projections.calibration;

import org.jspecify.annotations.NullMarked;
