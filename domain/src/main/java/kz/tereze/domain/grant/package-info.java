/// How a contract is concluded and paid tranche by tranche.
@NullMarked
package kz.tereze.domain.grant;

import org.jspecify.annotations.NullMarked;
