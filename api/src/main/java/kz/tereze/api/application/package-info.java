/// A team's application from the first draft to the formal check.
@NullMarked
package kz.tereze.api.application;

import org.jspecify.annotations.NullMarked;
