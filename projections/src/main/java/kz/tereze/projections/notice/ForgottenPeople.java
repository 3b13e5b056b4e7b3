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
    List<Object> row = List.of("told", subject);
    for (String table : List.of("notice", "notice_wish", "calendar_link")) {
      writes.put(row, "delete from " + table + " where person = ?", subject.id());
    }
    String own = " in (select id from ledger_alert where person = ?)";
    writes.put(row, "delete from sealed_value where id" + own, subject.id());
    writes.put(row, "delete from person_key where owner" + own, subject.id());
    writes.put(row, "delete from ledger_alert where person = ?", subject.id());
  }
}
