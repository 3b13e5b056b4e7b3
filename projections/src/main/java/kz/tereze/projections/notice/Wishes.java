package kz.tereze.projections.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How people want to be told: in which language, and about what they want no mail. Not derived
/// from events: nobody else is concerned by it.
@ReadModel
public final class Wishes {

  /// The state language, for whoever never read a page.
  private static final String STATE_LANGUAGE = "kk";

  /// @param language `kk`, `ru` or `en`
  /// @param unmailed never one that the law wants told
  public record Wish(String language, Set<NoticeKind> unmailed) {

    public Wish {
      unmailed = Set.copyOf(unmailed);
    }
  }

  private final JdbcClient jdbc;

  public Wishes(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Wish of(PersonId person) {
    return jdbc.sql("select * from notice_wish where person = ?")
        .param(person.id())
        .query(
            (row, i) ->
                new Wish(
                    row.getString("language"),
                    Arrays.stream((String[]) row.getArray("unmailed").getArray())
                        .map(NoticeKind::valueOf)
                        .collect(Collectors.toSet())))
        .optional()
        .orElse(new Wish(STATE_LANGUAGE, Set.of()));
  }

  /// Statutory kinds are mailed whatever is wished.
  public void keep(PersonId person, Wish wish) {
    Set<NoticeKind> free = EnumSet.noneOf(NoticeKind.class);
    wish.unmailed().stream().filter(kind -> !kind.isStatutory()).forEach(free::add);
    jdbc.sql(
            """
            insert into notice_wish (person, language, unmailed)
            select ?, ?, ? where not exists (select 1 from erased_person where person = ?)
            on conflict (person) do update
            set language = excluded.language, unmailed = excluded.unmailed
            """)
        .params(
            person.id(),
            wish.language(),
            free.stream().map(NoticeKind::name).toArray(String[]::new),
            person.id())
        .update();
  }

  /// Notes the language somebody signed in with, until they choose one.
  public void learn(PersonId person, String language) {
    jdbc.sql(
            """
            insert into notice_wish (person, language)
            select ?, ? where not exists (select 1 from erased_person where person = ?)
            on conflict (person) do nothing
            """)
        .params(person.id(), language, person.id())
        .update();
  }
}
