/// Experts' scores of one application.
@NullMarked
package kz.tereze.api.review;

import org.jspecify.annotations.NullMarked;
