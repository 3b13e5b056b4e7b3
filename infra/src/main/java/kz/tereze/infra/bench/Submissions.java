package kz.tereze.infra.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Region;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.EditApplication;
import kz.tereze.api.application.ApplicationCommand.SignApplication;
import kz.tereze.api.application.ApplicationCommand.SubmitApplication;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.call.CallCommand.DraftApplication;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.signature.Signing;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// The last day of one large call: five of six applications come before its last five minutes, as
/// fast as so many clients can; the others, and some that are too late, at an even pace within
/// those minutes. The clock of the requests runs faster than the machine's, nothing else does. A
/// submission is what the server does for it: the head's signature verified and kept, the number
/// drawn, the command decided and stored.
final class Submissions {

  private static final int CLIENTS = 32;
  private static final Duration LAST = Duration.ofMinutes(5);
  private static final int LATE_IN_HUNDRED = 2;

  /// One application with what its people made before: the text, and the head's signature.
  record Ready(ApplicationText text, Statement statement, byte[] cms) {}

  private final CommandGateway gateway;
  private final Crew crew;
  private final Signing signing;
  private final DemoSigner signer;
  private final Numbers numbers;
  private final Application application;
  private final DemoApplicants people = new DemoApplicants();
  private final InventedMoney call = InventedMoney.of(3, 1);
  private final Instant closesAt = Cast.daysAgo(-1);
  private final Granting granting;
  private final int count;
  private final Ready[] ready;
  private final AtomicReferenceArray<ApplicationNumber> submitted;
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger acceptedLate = new AtomicInteger();
  private final AtomicInteger refusedLate = new AtomicInteger();

  /// Technical failures, which the sender is told of.
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

  private Submissions(Application application, int count) {
    this.application = application;
    this.gateway = application.get(CommandGateway.class);
    this.crew = new Crew(application, CLIENTS);
    this.signing = application.get(Signing.class);
    this.signer = application.get(DemoSigner.class);
    this.numbers = application.get(Numbers.class);
    this.granting = new Granting(gateway, call, crew, closesAt);
    this.count = count;
    int all = count + Math.max(1, count * LATE_IN_HUNDRED / 100);
    this.ready = new Ready[all];
    this.submitted = new AtomicReferenceArray<>(all);
  }

  /// @param last how long the last five minutes take
  static void measure(Application application, int count, Duration last) throws Exception {
    new Submissions(application, count).play(last);
  }

  private void play(Duration last) throws Exception {
    long start = System.nanoTime();
    prepare();
    Print.line(
        "%d applications written, confirmed and signed by their leaders in %.1f s",
        ready.length, seconds(start));
    int before = count - count / 6;
    Load first = crew.share(before, number -> submit(number, closesAt.minus(LAST.plus(LAST))));
    int rest = ready.length - before;
    double faster = (double) LAST.toNanos() / last.toNanos();
    // So many more than fit before the deadline come at the same pace behind it.
    Duration window = last.multipliedBy(rest).dividedBy(Math.max(1, count - before));
    long began = System.nanoTime();
    Steady end =
        Steady.spread(
            rest,
            window,
            number -> {
              long virtual = (long) ((System.nanoTime() - began) * faster);
              submit(before + number, closesAt.minus(LAST).plusNanos(virtual));
            });
    long settling = System.nanoTime();
    crew.settle();
    double settled = seconds(settling);
    List<Receipts.Given> given = given();
    double verified = new Receipts(application).verify(given);
    Print.line(
        "| applications | clients | submitted/s | p95 ms | in the last five minutes | compressed"
            + " | p50 ms | p95 ms | p99 ms | refused as too late | accepted late | lost |"
            + " receipts verified | in s | the call knew all after s | failed, and told so |");
    Print.line("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    Print.line(
        "| %d | %d | %.0f | %.1f | %d | %.0f × | %.1f | %.1f | %.1f | %d | %d | %d | %d | %.1f |"
            + " %.1f | %d |",
        count,
        CLIENTS,
        first.perSecond(),
        first.millis(95),
        given.size() - before,
        faster,
        end.millis(50),
        end.millis(95),
        end.millis(99),
        refusedLate.get(),
        acceptedLate.get(),
        lost.get(),
        given.size(),
        verified,
        settled,
        failures.size());
    if (!failures.isEmpty()) {
      Print.line("the first failure: %s", failures.element());
    }
    if (lost.get() + acceptedLate.get() > 0) {
      throw new CannotRun("an application was lost, or taken after the deadline");
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void prepare() throws Exception {
    new Founding(gateway, call, crew).play();
    gateway.sendAndWait(
        new CreditReceipt(
            InventedMoney.FUND,
            call.obligation(0),
            InventedMoney.DUE,
            "BENCH-1",
            null,
            null,
            false,
            Cast.platform(90)));
    people.register(gateway, application.get(PersonalNumbers.class));
    granting.announce();
    crew.settle();
    crew.share(ready.length, this::write);
    crew.settle();
  }

  private void write(int number) {
    Instant at = Cast.daysAgo(0);
    Acting leader = people.leader(number, at);
    ApplicationText text =
        new ApplicationText(
            InventedMoney.application(number),
            InventedMoney.callId(0),
            CanonicalJson.hash(granting.terms(0)),
            InventedMoney.need(0),
            Objects.requireNonNull(leader.organisation()),
            List.of(leader.person()),
            content(number));
    gateway.sendAndWait(new DraftApplication(text.call(), text.application(), text.need(), leader));
    gateway.sendAndWait(new EditApplication(text.application(), 0, text.content(), leader));
    Statement statement = statement(text, ApplicationText.LEADER, leader.person());
    byte[] cms = signer.sign(statement.bytes(), leader.person(), SigningPower.PERSONAL, at);
    Signature signature = signing.receive(statement, SigningPower.PERSONAL, cms, leader);
    gateway.sendAndWait(new SignApplication(text.application(), signature, leader));
    PersonId head = people.head(number, at).person();
    Statement heads = statement(text, ApplicationText.HEAD, head);
    ready[number] =
        new Ready(text, heads, signer.sign(heads.bytes(), head, SigningPower.RIGHT_TO_SIGN, at));
  }

  private static ApplicationContent content(int number) {
    return new ApplicationContent(
        InventedMoney.TEXT,
        InventedMoney.TEXT,
        InventedMoney.TEXT,
        18,
        new Tiyn(1_000_000 + number),
        Tiyn.ZERO,
        Region.ULYTAU);
  }

  private Statement statement(ApplicationText text, String act, PersonId signer) {
    return signing.statement(
        act,
        text.application().toString(),
        text.content().requested(),
        text.hash(),
        List.of(),
        signer);
  }

  /// @param at when the request came in, by the call's clock
  private void submit(int number, Instant at) {
    boolean isLate = at.isAfter(closesAt);
    try {
      submitted.set(number, sent(ready[number], people.head(number, at)));
      if (isLate) {
        acceptedLate.incrementAndGet();
      }
    } catch (Refused refused) {
      boolean isDue = isLate && refused.rule() == ApplicationRule.SUBMITTED_BEFORE_DEADLINE;
      (isDue ? refusedLate : lost).incrementAndGet();
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }

  private ApplicationNumber sent(Ready one, Acting head) {
    Signature signature =
        signing.receive(one.statement(), SigningPower.RIGHT_TO_SIGN, one.cms(), head);
    LocalDate day = Kazakhstan.day(head.at());
    int drawn = numbers.draw("application", day.getYear(), new Once(one.text().application().id()));
    ApplicationNumber number =
        new ApplicationNumber("AP%02d%06d".formatted(day.getYear() % 100, drawn));
    gateway.sendAndWait(new SubmitApplication(one.text().application(), number, signature, head));
    return number;
  }

  private List<Receipts.Given> given() {
    List<Receipts.Given> given = new ArrayList<>();
    IntStream.range(0, ready.length)
        .filter(number -> submitted.get(number) != null)
        .forEach(
            number ->
                given.add(
                    new Receipts.Given(
                        submitted.get(number),
                        ready[number].text().hash(),
                        Signatures.hash(ready[number].cms()))));
    return given;
  }
}
