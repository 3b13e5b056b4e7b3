/// What the bank said: accounts, statements, and bookings with what became of them.
@NullMarked
package kz.tereze.projections.statement;

import org.jspecify.annotations.NullMarked;
