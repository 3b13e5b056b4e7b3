/// Calls as officials, applicants and the public see them: terms, progress and the ranked list.
@NullMarked
package kz.tereze.projections.call;

import org.jspecify.annotations.NullMarked;
