/// Reviews as experts and officials see them; nobody sees a score before all have scored.
@NullMarked
package kz.tereze.projections.review;

import org.jspecify.annotations.NullMarked;
