/// The demonstration's year: one way from needs to bank bookings, played through the same commands
/// that people send.
@NullMarked
package kz.tereze.infra.demo;

import org.jspecify.annotations.NullMarked;
