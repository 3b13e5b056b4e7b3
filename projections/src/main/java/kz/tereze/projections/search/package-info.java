/// Words as people search them: folded, in their grammatical forms, in three languages.
@NullMarked
package kz.tereze.projections.search;

import org.jspecify.annotations.NullMarked;
