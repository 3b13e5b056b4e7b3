/// A company's need, from posting to the call that serves it.
@NullMarked
package kz.tereze.domain.need;

import org.jspecify.annotations.NullMarked;
