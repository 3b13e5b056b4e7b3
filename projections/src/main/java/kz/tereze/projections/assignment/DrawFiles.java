package kz.tereze.projections.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.Seed;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What draws keep beside their facts: the published files by their hashes, and, told to nobody,
/// who stands at which place and the secret before its time. Not derived from events: a replay
/// leaves it alone.
@ReadModel
public final class DrawFiles {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  public DrawFiles(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.batches = new JdbcTemplate(source);
  }

  public Hash keep(byte[] file) {
    Hash hash = DrawInputs.hash(file);
    jdbc.sql("insert into draw_file (hash, content) values (?, ?) on conflict do nothing")
        .params(hash.hex(), file)
        .update();
    return hash;
  }

  public Optional<byte[]> find(Hash hash) {
    return jdbc.sql("select content from draw_file where hash = ?")
        .param(hash.hex())
        .query(byte[].class)
        .optional();
  }

  /// Remembers who stands where in a file of inputs.
  ///
  /// @param places people in the order of the published list
  public void keepPlaces(Hash inputs, List<PersonId> places) {
    List<Object[]> rows = new ArrayList<>();
    for (PersonId person : places) {
      rows.add(new Object[] {inputs.hex(), rows.size(), person.id()});
    }
    batches.batchUpdate(
        """
        insert into draw_expert (inputs, place, person) values (?, ?, ?) on conflict do nothing
        """,
        rows);
  }

  public List<PersonId> places(Hash inputs) {
    return jdbc.sql("select person from draw_expert where inputs = ? order by place")
        .param(inputs.hex())
        .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /// @return what is published in the secret's place
  public Hash keepSecret(Hash secret) {
    Hash commitment = Seed.commitment(secret);
    jdbc.sql("insert into draw_secret (commitment, secret) values (?, ?) on conflict do nothing")
        .params(commitment.hex(), secret.hex())
        .update();
    return commitment;
  }

  public Hash secret(Hash commitment) {
    return new Hash(
        jdbc.sql("select secret from draw_secret where commitment = ?")
            .param(commitment.hex())
            .query(String.class)
            .single());
  }

  /// An expert to be invited because a draw assigned them.
  public record Invitation(DrawId draw, ApplicationId application, PersonId expert) {}

  public void want(List<Invitation> invitations) {
    batches.batchUpdate(
        """
        insert into draw_invitation (draw, application, person) values (?, ?, ?)
        on conflict do nothing
        """,
        invitations.stream()
            .map(
                one ->
                    new Object[] {one.draw().number(), one.application().id(), one.expert().id()})
            .toList());
  }

  /// Invitations of finished draws that were not sent yet.
  public List<Invitation> wanted(int limit) {
    return jdbc.sql(
            """
            select i.* from draw_invitation i join draw d on d.number = i.draw
            where i.done_at is null and d.state = 'FINISHED' limit ?
            """)
        .param(limit)
        .query(
            (row, i) ->
                new Invitation(
                    new DrawId(row.getString("draw")),
                    new ApplicationId(row.getObject("application", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class))))
        .list();
  }

  /// @param refused the rule that refused it, empty when it was accepted
  public void done(Invitation invitation, String refused) {
    jdbc.sql(
            """
            update draw_invitation set done_at = now(), refused = ?
            where draw = ? and application = ? and person = ?
            """)
        .params(
            refused,
            invitation.draw().number(),
            invitation.application().id(),
            invitation.expert().id())
        .update();
  }
}
