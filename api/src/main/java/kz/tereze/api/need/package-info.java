/// A company's technological task, from posting to the council's decision.
@NullMarked
package kz.tereze.api.need;

import org.jspecify.annotations.NullMarked;
