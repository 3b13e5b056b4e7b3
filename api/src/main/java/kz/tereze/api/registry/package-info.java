/// Organisations that ask, apply and pay.
@NullMarked
package kz.tereze.api.registry;

import org.jspecify.annotations.NullMarked;
