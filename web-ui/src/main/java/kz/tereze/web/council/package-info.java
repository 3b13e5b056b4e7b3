/// Councils: their members, a member's voting desk, the secretary's ballots, public results.
@NullMarked
package kz.tereze.web.council;

import org.jspecify.annotations.NullMarked;
