/// Signatures as they were received, with everything that proves them later.
@NullMarked
package kz.tereze.projections.signature;

import org.jspecify.annotations.NullMarked;
