/// Grants: offering, accepting and concluding contracts, and closing them.
@NullMarked
package kz.tereze.web.grant;

import org.jspecify.annotations.NullMarked;
