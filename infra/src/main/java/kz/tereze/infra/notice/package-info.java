/// Tells people: finds whom, reminds by the clock, and sends mail.
@NullMarked
package kz.tereze.infra.notice;

import org.jspecify.annotations.NullMarked;
