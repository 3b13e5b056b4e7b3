/// Grants and their tranches as recipients, officials and treasurers see them.
@NullMarked
package kz.tereze.projections.grant;

import org.jspecify.annotations.NullMarked;
