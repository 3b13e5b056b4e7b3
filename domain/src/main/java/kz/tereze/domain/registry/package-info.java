/// The register of organisations, one aggregate a BIN.
@NullMarked
package kz.tereze.domain.registry;

import org.jspecify.annotations.NullMarked;
