/// Appeals: filed in time by the applicant, answered by somebody who decided nothing before.
@NullMarked
package kz.tereze.domain.appeal;

import org.jspecify.annotations.NullMarked;
