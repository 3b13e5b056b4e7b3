/// The contract and its tranches, until closing.
@NullMarked
package kz.tereze.api.grant;

import org.jspecify.annotations.NullMarked;
