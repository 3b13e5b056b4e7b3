/// Awards that wait for an official's decision, and those decided.
@NullMarked
package kz.tereze.projections.award;

import org.jspecify.annotations.NullMarked;
