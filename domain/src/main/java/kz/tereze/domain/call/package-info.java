/// A call: its terms, the ranked list, and awards within its budget.
@NullMarked
package kz.tereze.domain.call;

import org.jspecify.annotations.NullMarked;
