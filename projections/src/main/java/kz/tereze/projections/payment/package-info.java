/// Payment orders as the treasury sees them, from the first person to the bank's booking.
@NullMarked
package kz.tereze.projections.payment;

import org.jspecify.annotations.NullMarked;
