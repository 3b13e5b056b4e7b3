/// Payments: prepared by one person, checked by a second, confirmed from the bank.
@NullMarked
package kz.tereze.web.payment;

import org.jspecify.annotations.NullMarked;
