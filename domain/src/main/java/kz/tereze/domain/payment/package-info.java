/// How two people and the bank bring one payment about.
@NullMarked
package kz.tereze.domain.payment;

import org.jspecify.annotations.NullMarked;
