/// Scientific and technical councils: members, and open ballots by name.
@NullMarked
package kz.tereze.api.council;

import org.jspecify.annotations.NullMarked;
