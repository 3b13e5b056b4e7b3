/// Documents kept by the hash of their content.
@NullMarked
package kz.tereze.projections.document;

import org.jspecify.annotations.NullMarked;
