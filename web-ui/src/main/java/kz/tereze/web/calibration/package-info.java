/// The second opinion on a ranked list, for everybody.
@NullMarked
package kz.tereze.web.calibration;

import org.jspecify.annotations.NullMarked;
