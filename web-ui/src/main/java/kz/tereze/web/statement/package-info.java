/// What the bank says: files brought in, accounts compared, bookings that wait for a person.
@NullMarked
package kz.tereze.web.statement;

import org.jspecify.annotations.NullMarked;
