package kz.tereze.projections.notice;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;

/// Whoever is erased was told nothing and wished nothing.
@ReadModel
public final class ForgottenPeople {

  private final Writes writes;

  public ForgottenPeople(Writes writes) {
    this.writes = writes;
  }

  @EventHandler
  void on(ErasureEvent event) {
    switch (event) {
      case ErasureEvent.SubjectErased e -> forget(e.subject());
      case ErasureEvent.ErasureRequested _, ErasureEvent.ErasureRefused _ -> {}
    }
  }

  private void forget(PersonId subject) {
    for (String table : List.of("notice", "notice_wish", "calendar_link")) {
      writes.put(
          List.of(table, subject), "delete from " + table + " where person = ?", subject.id());
    }
  }
}
