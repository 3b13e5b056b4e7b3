/// Searches what people send for viruses.
@NullMarked
package kz.tereze.infra.scan;

import org.jspecify.annotations.NullMarked;
