/// A payment order: prepared by one person, approved by another, booked by the bank.
@NullMarked
package kz.tereze.api.payment;

import org.jspecify.annotations.NullMarked;
