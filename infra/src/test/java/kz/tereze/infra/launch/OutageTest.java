package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kz.tereze.api.Tiyn;
import kz.tereze.infra.store.Receipts;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.need.NeedFilter;
import kz.tereze.projections.need.Needs;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database is taken away under load and comes back: everybody is told, nobody is told a lie.
class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final RunningSite site = RunningSite.shared();
  private final JdbcClient database = JdbcClient.create(site.get(DataSource.class));
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final List<Integer> refusals = new CopyOnWriteArrayList<>();
  private volatile boolean enough;

  @Test
  void pages_say_so_and_everything_goes_on_by_itself() throws Exception {
    String token = site.token("company");
    CompletableFuture<Void> company = CompletableFuture.runAsync(() -> keepPosting(token));
    until("needs are posted", () -> posted.size() >= 20);
    String before = receipt(1);

    killTheDatabase();

    // Asked side by side: the database is soon back.
    CompletableFuture.allOf(
            heard("a Kazakh page says so", "/kk/ledger", "Дерекқор жауап бермейді"),
            heard("a Russian page says so", "/ru/needs", "База данных не отвечает"),
            heard("the site is not ready", "/actuator/health/readiness", "DOWN"))
        .get();

    until("pages are back", () -> says("/en/ledger", 200, "</html>"));
    until("the site is ready", () -> says("/actuator/health/readiness", 200, "UP"));
    int postedByThen = posted.size();
    until("needs are posted again", () -> posted.size() >= postedByThen + 20);
    enough = true;
    company.get();

    assertThat(refusals).as("what the company heard meanwhile").isNotEmpty().containsOnly(503);
    everything_acknowledged_is_there_once();
    policies_go_on(before, receipt(2));
    until("people can sign in again", () -> site.token("researcher").length() > 0);
  }

  private void everything_acknowledged_is_there_once() throws Exception {
    assertThat(posted).doesNotHaveDuplicates();
    for (String need : posted) {
      assertThat(
              database
                  .sql(
                      """
                      select count(*) from domain_event_entry
                      where payload_type = 'need.posted' and aggregate_identifier = ?
                      """)
                  .param("need-" + need)
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
    }
    until("the newest need is shown", () -> says("/ru/needs/" + posted.getLast(), 200, "</html>"));
    until(
        "the ledger has every need",
        () ->
            database
                    .sql("select count(*) from ledger_entry where refs && cast(? as text[])")
                    .param(posted.toArray(String[]::new))
                    .query(Integer.class)
                    .single()
                >= posted.size());
  }

  private void policies_go_on(String... receipts) throws Exception {
    for (String receipt : receipts) {
      until("the fund has receipt " + receipt, () -> credited(receipt) == 1);
    }
  }

  private int credited(String receipt) {
    return database
        .sql(
            """
            select count(*) from domain_event_entry where payload_type = 'fund.receipt-credited'
              and payload::jsonb ->> 'bankReference' = ?
            """)
        .param(receipt)
        .query(Integer.class)
        .single();
  }

  /// A company's program that asks again with the same key until it has an answer.
  private void keepPosting(String token) {
    byte[] need =
        TerezeJson.mapper()
            .writeValueAsBytes(
                site.get(Needs.class).published(NeedFilter.words(""), 1, 0).getFirst().content());
    while (!enough) {
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(site.url("/api/v1/needs")))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofByteArray(need))
              .build();
      Optional<String> number = Optional.empty();
      while (number.isEmpty() && !enough) {
        number = answerTo(post);
      }
      number.ifPresent(posted::add);
    }
  }

  private Optional<String> answerTo(HttpRequest post) {
    try {
      HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
      if (answer.statusCode() == 201) {
        return Optional.of(TerezeJson.mapper().readTree(answer.body()).get("need").stringValue());
      }
      refusals.add(answer.statusCode());
      return Optional.empty();
    } catch (IOException e) {
      throw new AssertionError("the site itself went away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// A receipt of a company, which policies credit to the fund.
  private String receipt(int number) {
    Receipts receipts = new Receipts(site.get(CommandGateway.class));
    String reference = "OUTAGE-" + number;
    receipts.assess(30 + number);
    receipts.record(30 + number, reference, Tiyn.ofTenge(1));
    return "MAIN:" + reference;
  }

  private void killTheDatabase() throws Exception {
    Path pidFile = Home.open(site.settings().home()).database().resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst());
    ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
    server.destroyForcibly();
    server.onExit().get();
  }

  private boolean says(String path, int status, String words) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(site.url(path))).build(), BodyHandlers.ofString());
    return answer.statusCode() == status && answer.body().contains(words);
  }

  private CompletableFuture<Void> heard(String what, String path, String words) {
    return CompletableFuture.runAsync(() -> untilUnavailable(what, path, words));
  }

  private void untilUnavailable(String what, String path, String words) {
    try {
      until(what, () -> says(path, 503, words));
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  /// Asks until it holds; what cannot be asked now is asked again.
  private void until(String what, Condition condition) throws Exception {
    boolean held = site.get(Freshness.class).await(() -> holds(condition), PATIENCE).isPresent();
    assertThat(held)
        .as("%s; what was heard: %s; posted: %s", what, new ArrayList<>(refusals), posted)
        .isTrue();
  }

  private static Optional<Boolean> holds(Condition condition) {
    try {
      return condition.holds() ? Optional.of(true) : Optional.empty();
    } catch (Exception notNow) {
      return Optional.empty();
    }
  }
}
