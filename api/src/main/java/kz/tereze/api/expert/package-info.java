/// The pool of experts: what each knows, in which languages, and how much they take on.
@NullMarked
package kz.tereze.api.expert;

import org.jspecify.annotations.NullMarked;
