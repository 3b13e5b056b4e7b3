/// The register as it was published earlier, and what changed between two moments.
@NullMarked
package kz.tereze.projections.past;

import org.jspecify.annotations.NullMarked;
