/// A team's application, from draft to formal check.
@NullMarked
package kz.tereze.domain.application;

import org.jspecify.annotations.NullMarked;
