/// Councils and their ballots, counted in whole votes.
@NullMarked
package kz.tereze.domain.council;

import org.jspecify.annotations.NullMarked;
