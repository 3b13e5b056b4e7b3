/// Words every context shares: money, identifiers, who acts, why something is refused.
/// Nothing here or below depends on anything but the JDK.
@NullMarked
package kz.tereze.api;

import org.jspecify.annotations.NullMarked;
