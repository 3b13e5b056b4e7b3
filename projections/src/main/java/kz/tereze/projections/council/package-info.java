/// Councils, their members and their ballots, as members, secretaries and the public see them.
@NullMarked
package kz.tereze.projections.council;

import org.jspecify.annotations.NullMarked;
