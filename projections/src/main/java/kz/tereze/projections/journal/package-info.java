/// The journal of who did what, for auditors.
@NullMarked
package kz.tereze.projections.journal;

import org.jspecify.annotations.NullMarked;
