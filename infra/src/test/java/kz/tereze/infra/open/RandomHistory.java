package kz.tereze.infra.open;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.projections.SampleFacts;

/// Facts of a made-up programme in an order in which they could have happened: many grants, each in
/// its own state, their steps mixed with each other's; awards of other funders in odd currencies.
final class RandomHistory {

  private static final FundId FUND = new FundId("KBK-401103");
  private static final List<String> CURRENCIES = List.of("GBP", "JPY", "KWD", "EUR", "KZT");
  private static final List<String> ODD =
      List.of(
          "=1+1", "\"сапа\", \"баға\"", "a,b;c", "🜨 жер\tқойнауы", "-5 °C", "@шахта", "<b>&amp;");

  private final Random random;
  private final List<Event> facts = new ArrayList<>();
  private final List<List<Event>> strands = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-05T04:00:00Z");
  private int serial;

  private RandomHistory(long seed) {
    this.random = new Random(seed);
  }

  static List<Event> of(long seed) {
    RandomHistory history = new RandomHistory(seed);
    history.found();
    history.mix();
    return history.facts;
  }

  private void found() {
    List<Bin> organisations = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Bin bin = bin();
      organisations.add(bin);
      add(OrganisationEvent.OrganisationRegistered.class, "bin", bin, "name", text(30));
    }
    add(FundEvent.FundEstablished.class, "fund", FUND, "name", text(40));
    for (int call = 1; call <= 2; call++) {
      call(new CallId("C-2026-%03d".formatted(call)), organisations);
    }
    for (int award = 0; award < 12; award++) {
      strands.add(imported("360G-odd-" + award));
    }
    List<Event> renamed = new ArrayList<>();
    renamed.add(
        fact(
            OrganisationEvent.OrganisationRenamed.class,
            Map.of("bin", organisations.getFirst(), "name", text(50))));
    strands.add(renamed);
  }

  private void call(CallId call, List<Bin> organisations) {
    List<NeedId> needs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      NeedId need = new NeedId("N-2026-%05d".formatted(++serial));
      needs.add(need);
      add(NeedEvent.NeedPosted.class, "need", need, "owner", organisations.getFirst());
    }
    CallTerms terms =
        new CallTerms(
            text(60),
            text(300),
            needs,
            new Tiyn(900_000_000_000L),
            new Tiyn(90_000_000_000L),
            now,
            now.plus(Duration.ofDays(30)),
            3,
            20);
    add(CallEvent.CallAnnounced.class, "call", call, "fund", FUND, "terms", terms);
    for (int i = 0; i < 8; i++) {
      strands.add(grant(call, needs.get(i % needs.size()), pick(organisations)));
    }
  }

  /// A grant from its formal check to wherever chance lets it end.
  private List<Event> grant(CallId call, NeedId need, Bin recipient) {
    ApplicationNumber number = new ApplicationNumber("AP26%06d".formatted(++serial));
    ApplicationId id = new ApplicationId(new UUID(7, serial));
    Tiyn amount = new Tiyn(1 + random.nextLong(50_000_000_000L));
    ApplicationContent content =
        new ApplicationContent(
            text(190),
            text(600),
            text(80),
            1 + random.nextInt(36),
            amount,
            new Tiyn(random.nextInt(1_000_000)),
            pick(Arrays.asList(Region.values())));
    Map<String, Object> same = new HashMap<>();
    same.put("application", id);
    same.put("number", number);
    same.put("grant", number);
    same.put("call", call);
    same.put("need", need);
    same.put("fund", FUND);
    same.put("applicant", recipient);
    same.put("recipient", recipient);
    same.put("content", content);
    same.put("amount", amount);
    same.put("order", number + "/" + random.nextInt(99));
    List<Event> strand = new ArrayList<>();
    strand.add(fact(ApplicationEvent.ApplicationSubmitted.class, same));
    strand.add(fact(ApplicationEvent.FormalCheckPassed.class, same));
    strand.add(fact(CallEvent.ApplicationAdmitted.class, same));
    if (random.nextInt(6) == 0) {
      strand.add(fact(CallEvent.ApplicationNotSupported.class, same));
      return strand;
    }
    strand.add(fact(CallEvent.AwardReserved.class, same));
    if (random.nextInt(6) == 0) {
      strand.add(fact(AwardEvent.AwardReturned.class, same));
      return strand;
    }
    strand.add(fact(AwardEvent.AwardApproved.class, same));
    strand.add(fact(ApplicationEvent.ApplicationPublished.class, same));
    contract(strand, same, number, amount);
    return strand;
  }

  private void contract(
      List<Event> strand, Map<String, Object> same, ApplicationNumber number, Tiyn amount) {
    if (random.nextInt(5) == 0) {
      return;
    }
    List<Tranche> tranches = tranches(amount);
    if (random.nextInt(3) == 0) {
      // Offered once more, divided otherwise.
      strand.add(with(GrantEvent.ContractOffered.class, same, "tranches", tranches(amount)));
    }
    strand.add(with(GrantEvent.ContractOffered.class, same, "tranches", tranches));
    if (random.nextInt(5) == 0) {
      return;
    }
    strand.add(fact(GrantEvent.ContractConcluded.class, same));
    int paid = random.nextInt(tranches.size() + 1);
    Tiyn sum = Tiyn.ZERO;
    for (Tranche tranche : tranches.subList(0, paid)) {
      pay(strand, same, number, tranche);
      sum = sum.plus(tranche.amount());
    }
    if (paid < tranches.size() && random.nextInt(2) == 0) {
      strand.add(amended(number, tranches, paid));
    }
    if (paid == tranches.size()) {
      strand.add(fact(GrantEvent.ReportAccepted.class, Map.of("grant", number, "milestone", 3)));
      strand.add(
          fact(
              GrantEvent.GrantClosed.class,
              Map.of("grant", number, "paid", sum, "result", pick(ODD))));
    } else if (random.nextInt(4) == 0) {
      strand.add(fact(GrantEvent.ContractTerminated.class, Map.of("grant", number, "paid", sum)));
      same.put("amount", new Tiyn(1 + random.nextInt(1_000)));
      strand.add(fact(GrantEvent.RefundReceived.class, same));
    }
  }

  /// What is not paid yet is divided otherwise.
  private Event amended(ApplicationNumber number, List<Tranche> tranches, int paid) {
    List<Tranche> changed = new ArrayList<>(tranches.subList(0, paid));
    Tiyn left = Tiyn.ZERO;
    for (Tranche tranche : tranches.subList(paid, tranches.size())) {
      left = left.plus(tranche.amount());
    }
    for (Tranche tranche : tranches(left)) {
      changed.add(
          new Tranche(changed.size() + 1, tranche.amount(), tranche.dueOn(), tranche.purpose()));
    }
    Amendment amendment =
        new Amendment(
            number, 1, new Plan(List.of(), changed), null, ChangeReason.values()[0], text(40));
    return fact(GrantEvent.ContractAmended.class, Map.of("grant", number, "amendment", amendment));
  }

  private List<Tranche> tranches(Tiyn amount) {
    int count = 1 + random.nextInt(4);
    List<Tranche> tranches = new ArrayList<>();
    long left = amount.amount();
    for (int number = 1; number <= count && left > 0; number++) {
      long part = number == count ? left : 1 + random.nextLong(left);
      left -= part;
      LocalDate due = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(900));
      tranches.add(new Tranche(number, new Tiyn(part), due, text(30)));
    }
    return tranches;
  }

  private void pay(
      List<Event> strand, Map<String, Object> same, ApplicationNumber number, Tranche tranche) {
    int attempts = 1 + random.nextInt(2);
    for (int attempt = 1; attempt <= attempts; attempt++) {
      Map<String, Object> payment = new HashMap<>(same);
      payment.put("payment", PaymentId.of(number, tranche.number(), attempt));
      payment.put("tranche", tranche.number());
      payment.put("amount", tranche.amount());
      payment.put("bookedOn", LocalDate.of(2026, 6, 1).plusDays(random.nextInt(90)));
      strand.add(fact(PaymentEvent.PaymentPrepared.class, payment));
      if (attempt < attempts) {
        strand.add(fact(PaymentEvent.PaymentRefused.class, payment));
      } else {
        strand.add(fact(PaymentEvent.PaymentApproved.class, payment));
        strand.add(fact(PaymentEvent.PaymentBooked.class, payment));
        strand.add(fact(GrantEvent.TranchePaid.class, payment));
      }
    }
  }

  private List<Event> imported(String id) {
    Provenance from =
        new Provenance(
            "360Giving", "GB-CHC-1000147", "Charity", "none", "f.json", new Hash("ab".repeat(32)));
    List<Event> strand = new ArrayList<>();
    strand.add(
        fact(ImportEvent.AwardImported.class, Map.of("provenance", from, "award", award(id))));
    if (random.nextInt(3) == 0) {
      strand.add(
          fact(
              ImportEvent.ImportedAwardCorrected.class,
              Map.of("provenance", from, "award", award(id))));
    }
    return strand;
  }

  private ImportedAward award(String id) {
    return new ImportedAward(
        id,
        pick(ODD) + " " + random.nextInt(999),
        pick(ODD),
        pick(ODD),
        random.nextBoolean() ? "GB-CHC-1000148" : null,
        "Charity",
        random.nextBoolean() ? pick(ODD) : null,
        pick(CURRENCIES),
        1 + random.nextLong(9_000_000_000_000_000L),
        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)),
        new Hash("cd".repeat(32)));
  }

  /// Strands keep their own order; between them chance decides.
  private void mix() {
    List<List<Event>> open = new ArrayList<>(strands);
    while (!open.isEmpty()) {
      List<Event> strand = open.get(random.nextInt(open.size()));
      facts.add(later(strand.removeFirst()));
      open.removeIf(List::isEmpty);
    }
  }

  private Event later(Event fact) {
    now = now.plusSeconds(1 + random.nextInt(90_000));
    return fact(fact.getClass(), Map.of("at", now), fact);
  }

  private void add(Class<? extends Event> type, Object... pairs) {
    Map<String, Object> known = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      known.put((String) pairs[i], pairs[i + 1]);
    }
    facts.add(later(fact(type, known)));
  }

  private Event with(
      Class<? extends Event> type, Map<String, Object> same, String name, Object value) {
    Map<String, Object> known = new HashMap<>(same);
    known.put(name, value);
    return fact(type, known);
  }

  /// A fact whose other components are those of a sample: new components break nothing here.
  private Event fact(Class<? extends Event> type, Map<String, Object> known) {
    Event sample =
        SampleFacts.all().filter(fact -> fact.getClass() == type).findFirst().orElseThrow();
    return fact(type, known, sample);
  }

  private static Event fact(Class<? extends Event> type, Map<String, Object> known, Event sample) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        Object value = known.get(components[i].getName());
        boolean fits = value != null && fits(value, components[i].getType());
        values[i] = fits ? value : components[i].getAccessor().invoke(sample);
      }
      return (Event)
          type.getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
              .newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static boolean fits(Object value, Class<?> type) {
    return type == int.class ? value instanceof Integer : type.isInstance(value);
  }

  private Text text(int length) {
    String ru = pick(ODD) + " " + "проект ".repeat(1 + random.nextInt(Math.max(1, length / 7)));
    return new Text(
        "жоба " + ru.strip(), ru.strip(), random.nextBoolean() ? "project " + pick(ODD) : null);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Bin bin() {
    while (true) {
      String digits = "2401409%05d".formatted(random.nextInt(100_000));
      if (Bin.isValid(digits)) {
        return new Bin(digits);
      }
    }
  }
}
