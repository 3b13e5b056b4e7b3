/// A competition: its needs, terms and budget, the ranked list and the awards within it.
@NullMarked
package kz.tereze.api.call;

import org.jspecify.annotations.NullMarked;
