/// The yearly 1 % obligation of a subsoil user and the receipts that meet it.
@NullMarked
package kz.tereze.api.levy;

import org.jspecify.annotations.NullMarked;
