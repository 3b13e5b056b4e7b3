package kz.tereze.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tells facts to a projection as the running system does: in batches, each in a unit of work.
public final class Telling<P> {

  private final DataSource source;
  private final List<EventMessage<?>> told = new ArrayList<>();
  private final P projection;
  private final AnnotationEventHandlerAdapter handlers;

  public Telling(BiFunction<Writes, DataSource, P> create) {
    this(Postgres.freshDatabase(), create);
  }

  /// Of a projection that is read together with another in one database.
  public Telling(DataSource source, BiFunction<Writes, DataSource, P> create) {
    this.source = source;
    this.projection = create.apply(new Writes(source), source);
    this.handlers = new AnnotationEventHandlerAdapter(projection);
  }

  public P projection() {
    return projection;
  }

  public DataSource source() {
    return source;
  }

  public Telling<P> tell(Event... facts) {
    List<EventMessage<?>> messages = new ArrayList<>();
    for (Event fact : facts) {
      messages.add(GenericEventMessage.asEventMessage(fact));
    }
    told.addAll(messages);
    handle(messages);
    return this;
  }

  private void handle(List<EventMessage<?>> messages) {
    BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(messages);
    work.executeWithResult(
            () -> {
              handlers.handle(work.getMessage());
              return null;
            })
        .getPayload();
  }

  /// The same facts again, and a replay from nothing, give the same rows.
  public void rows_are_the_same_again_and_after_a_replay(String... tables) {
    List<List<Map<String, Object>>> before = rows(tables);
    handle(told);
    assertThat(rows(tables)).as("told twice").isEqualTo(before);
    handlers.prepareReset();
    assertThat(rows(tables)).as("after the reset").allMatch(List::isEmpty);
    told.forEach(fact -> handle(List.of(fact)));
    assertThat(rows(tables)).as("replayed one by one").isEqualTo(before);
  }

  private List<List<Map<String, Object>>> rows(String... tables) {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    List<List<Map<String, Object>>> all = new ArrayList<>();
    for (String table : tables) {
      all.add(jdbc.queryForList("select t::text from " + table + " t order by 1"));
    }
    return all;
  }
}
