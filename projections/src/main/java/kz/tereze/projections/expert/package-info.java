/// The pool of experts.
@NullMarked
package kz.tereze.projections.expert;

import org.jspecify.annotations.NullMarked;
