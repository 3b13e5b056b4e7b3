/// Reported problems, one aggregate a report.
@NullMarked
package kz.tereze.domain.problem;

import org.jspecify.annotations.NullMarked;
