/// Signing: what is shown to be signed, and how a signature comes in.
@NullMarked
package kz.tereze.web.signature;

import org.jspecify.annotations.NullMarked;
