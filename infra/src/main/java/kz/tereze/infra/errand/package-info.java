/// What the platform does by itself because read models say it is due: it looks for ties, makes
/// draws, ends terms, sends messages.
@NullMarked
package kz.tereze.infra.errand;

import org.jspecify.annotations.NullMarked;
