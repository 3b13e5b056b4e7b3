/// Obligations and receipts as payers, officials, treasurers and the public see them.
@NullMarked
package kz.tereze.projections.levy;

import org.jspecify.annotations.NullMarked;
