/// Awards other funders have published, brought into the register with their origin.
@NullMarked
package kz.tereze.infra.imports;

import org.jspecify.annotations.NullMarked;
