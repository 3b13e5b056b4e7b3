/// The accounts of double entry, down to each line, for anybody.
@NullMarked
package kz.tereze.web.accounts;

import org.jspecify.annotations.NullMarked;
