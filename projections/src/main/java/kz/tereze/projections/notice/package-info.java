/// What people are told, in their inbox and by mail: found in facts and by the clock, told once.
@NullMarked
package kz.tereze.projections.notice;

import org.jspecify.annotations.NullMarked;
