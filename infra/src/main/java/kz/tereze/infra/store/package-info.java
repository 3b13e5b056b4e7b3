/// Where facts are kept and how they travel: the event store on PostgreSQL, group commit, the
/// stream that processors read, and the wiring of Axon.
@NullMarked
package kz.tereze.infra.store;

import org.jspecify.annotations.NullMarked;
