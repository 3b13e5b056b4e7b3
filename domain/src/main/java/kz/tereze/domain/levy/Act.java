package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Hash;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ActEvent.ActClaimed;
import kz.tereze.api.levy.ActEvent.ActFreed;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.ReportedActs;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/// A document that proves own spending: behind one spending at a time, of whatever payer and year.
/// Nobody asks it anything by itself; see [ClaimedActs].
@AggregateRoot(type = "LevyAct")
public class Act {

  /// The spending a document stands behind.
  record Claim(Hash document, ObligationId obligation, int number) {}

  @AggregateIdentifier private String stream;
  private @Nullable Claim holder;

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected Act() {}

  void claim(Claim claim, ReportedActs reported, Acting by) {
    if (claim.equals(holder)) {
      return;
    }
    boolean isNew = stream == null;
    ObligationRule.ACT_COUNTS_ONCE.require(
        holder == null
            && !(isNew && reported.isBehindAnother(claim.obligation(), claim.document())));
    AggregateLifecycle.apply(
        new ActClaimed(claim.document(), claim.obligation(), claim.number(), by.person(), by.at()));
  }

  void free(Claim claim, Acting by) {
    if (claim.equals(holder)) {
      AggregateLifecycle.apply(
          new ActFreed(claim.document(), claim.obligation(), claim.number(), by.person(), by.at()));
    }
  }

  @EventSourcingHandler
  void on(ActEvent event) {
    Claim claim = new Claim(event.document(), event.obligation(), event.number());
    CorruptHistory.unless(follows(event, claim), event, stream);
    stream = ActEvent.stream(event.document());
    switch (event) {
      case ActClaimed _ -> holder = claim;
      case ActFreed _ -> holder = null;
    }
  }

  private boolean follows(ActEvent event, Claim claim) {
    return switch (event) {
      case ActClaimed _ -> holder == null;
      case ActFreed _ -> claim.equals(holder);
    };
  }
}
