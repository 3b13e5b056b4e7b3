/// Money of one programme: receipts in, appropriated to calls, returned.
@NullMarked
package kz.tereze.api.fund;

import org.jspecify.annotations.NullMarked;
