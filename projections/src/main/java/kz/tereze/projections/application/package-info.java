/// Applications as their teams and the officials who check them see them.
@NullMarked
package kz.tereze.projections.application;

import org.jspecify.annotations.NullMarked;
