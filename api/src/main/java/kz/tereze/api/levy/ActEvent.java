package kz.tereze.api.levy;

import java.time.Instant;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What happened to a document that proves own spending.
public sealed interface ActEvent extends Event {

  /// SHA-256 of the file.
  Hash document();

  ObligationId obligation();

  /// The spending's number within the obligation.
  int number();

  /// The stream in which the aggregate's events are kept.
  static String stream(Hash document) {
    return "levy-act-" + document.hex();
  }

  /// It stands behind this spending, and behind no other of any payer or year.
  @Stored("levy.act-claimed")
  record ActClaimed(Hash document, ObligationId obligation, int number, PersonId by, Instant at)
      implements ActEvent {}

  /// The spending was not counted: it may stand behind another.
  @Stored("levy.act-freed")
  record ActFreed(Hash document, ObligationId obligation, int number, PersonId by, Instant at)
      implements ActEvent {}
}
