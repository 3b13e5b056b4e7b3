/// What passes between the platform and banks: statements read, payment files written.
@NullMarked
package kz.tereze.infra.bank;

import org.jspecify.annotations.NullMarked;
