/// Electronic signatures: what is signed, what a key must be good for, and why one is refused.
@NullMarked
package kz.tereze.api.signature;

import org.jspecify.annotations.NullMarked;
