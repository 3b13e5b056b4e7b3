/// What concerns one person: the texts sealed for them and the tasks that wait for them.
@NullMarked
package kz.tereze.projections.identity;

import org.jspecify.annotations.NullMarked;
