/// A small history of money, told to the pages of fund, levy, grant and payment.
@NullMarked
package kz.tereze.web.money;

import org.jspecify.annotations.NullMarked;
