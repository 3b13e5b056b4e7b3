/// How the yearly obligation and its receipts are decided.
@NullMarked
package kz.tereze.domain.levy;

import org.jspecify.annotations.NullMarked;
