/// The levy: assessing obligations, recording receipts, and who paid how much.
@NullMarked
package kz.tereze.web.levy;

import org.jspecify.annotations.NullMarked;
