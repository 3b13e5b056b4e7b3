/// Needs as companies, officials and the public see them.
@NullMarked
package kz.tereze.projections.need;

import org.jspecify.annotations.NullMarked;
