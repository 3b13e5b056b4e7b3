/// Finds the best assignment of experts by network flows.
@NullMarked
package kz.tereze.infra.assignment;

import org.jspecify.annotations.NullMarked;
