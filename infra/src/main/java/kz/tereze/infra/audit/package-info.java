/// Commands by which an installation is looked over: its ledger and its read models.
@NullMarked
package kz.tereze.infra.audit;

import org.jspecify.annotations.NullMarked;
