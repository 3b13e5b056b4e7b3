/// Experts' scores of one application.
@NullMarked
package kz.tereze.domain.review;

import org.jspecify.annotations.NullMarked;
