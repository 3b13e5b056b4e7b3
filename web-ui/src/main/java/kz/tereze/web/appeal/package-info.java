/// Appeals: filed by applicants, answered by officials, followed by everybody.
@NullMarked
package kz.tereze.web.appeal;

import org.jspecify.annotations.NullMarked;
