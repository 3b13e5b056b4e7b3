package kz.tereze.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
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
import kz.tereze.api.call.Ranked;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;

/// Facts of one grant from its need to its first tranche, and of two awards another funder
/// published.
final class LedgerStory {

  static final Bin OWNER = new Bin("120340000044");
  static final Bin RECIPIENT = new Bin("990140000017");
  static final NeedId NEED = new NeedId("N-2026-00077");
  static final CallId CALL = new CallId("C-2026-077");
  static final CallId OPEN_CALL = new CallId("C-2026-078");
  static final FundId FUND = new FundId("OIL");
  static final ApplicationNumber GRANT = new ApplicationNumber("AP26000077");
  static final ApplicationNumber OTHER = new ApplicationNumber("AP26000078");
  static final Iban ACCOUNT = new Iban("KZ86125KZT5004100100");
  static final PersonId BY = PersonId.of("00000000-0000-0000-0000-000000000009");
  static final Instant AT = Instant.parse("2026-10-01T05:00:00Z");
  static final Tiyn AWARD = Tiyn.ofTenge(114_474_000);
  static final Tiyn ADVANCE = Tiyn.ofTenge(34_000_000);
  static final Text TITLE = new Text("Күлден сирек металдар", "Редкие металлы из золы", null);

  static final Resemblance ALIKE = new Resemblance("AP25000111", 62);
  static final String CLEARED = "That project takes metals out of slag, this one out of ash.";

  private static final ApplicationId APPLICATION =
      ApplicationId.of("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb");
  private static final ApplicationId LOSING =
      ApplicationId.of("cccccccc-cccc-4ccc-8ccc-cccccccccccc");
  private static final PaymentId PAYMENT = PaymentId.of(GRANT, 1, 1);
  private static final Provenance FILE =
      new Provenance(
          "360Giving",
          "GB-CHC-1",
          "A Trust & Sons",
          "CC BY 4.0",
          "grants.json",
          new Hash("ab".repeat(32)));

  private LedgerStory() {}

  static List<Event> facts() {
    return List.of(
        organisation(OWNER, new Text("Кен ЖШС", "ТОО Руда", "Ore LLP")),
        organisation(RECIPIENT, new Text("Күл институты", "Институт золы", "Ash Institute")),
        new FundEvent.FundEstablished(FUND, new Text("Қор", "Фонд", null), BY, AT),
        new FundEvent.ReceiptCredited(
            FUND,
            new ObligationId("120340000044-2025-CODE"),
            Tiyn.ofTenge(900_000_000),
            "R1",
            null,
            null,
            null,
            BY,
            AT),
        new NeedEvent.NeedPosted(NEED, OWNER, need(), BY, AT),
        new FundEvent.AppropriatedToCall(FUND, CALL, Tiyn.ofTenge(300_000_000), BY, AT),
        new CallEvent.CallPlanned(CALL, FUND, terms("Ash call"), BY, AT),
        new CallEvent.CallAnnounced(CALL, FUND, terms("Ash call"), BY, AT),
        new CallEvent.CallPlanned(OPEN_CALL, FUND, terms("Coal call"), BY, AT),
        new CallEvent.CallAnnounced(OPEN_CALL, FUND, terms("Coal call"), BY, AT),
        passed(APPLICATION, GRANT),
        passed(LOSING, OTHER),
        ranking(),
        new AwardEvent.AwardApproved(
            GRANT, CALL, FUND, APPLICATION, NEED, RECIPIENT, AWARD, "214-Ө", List.of(BY), BY, AT),
        new GrantEvent.GrantOpened(
            GRANT, CALL, FUND, APPLICATION, NEED, RECIPIENT, AWARD, List.of(BY), BY, AT),
        new GrantEvent.ContractOffered(GRANT, null, List.of(), tranches(), BY, AT),
        new GrantEvent.ContractAccepted(GRANT, ACCOUNT, BY, AT),
        new GrantEvent.ContractConcluded(GRANT, BY, AT),
        new GrantEvent.PaymentOrdered(
            GRANT, FUND, 1, PAYMENT, ADVANCE, RECIPIENT, ACCOUNT, List.of(BY), BY, AT),
        new PaymentEvent.PaymentPrepared(
            PAYMENT, GRANT, FUND, 1, ADVANCE, RECIPIENT, ACCOUNT, BY, List.of(BY), BY, AT),
        new PaymentEvent.PaymentApproved(PAYMENT, GRANT, ADVANCE, BY, AT),
        new PaymentEvent.PaymentBooked(
            PAYMENT, GRANT, FUND, null, 1, ADVANCE, "B1", LocalDate.of(2026, 10, 2), BY, AT),
        new GrantEvent.TranchePaid(GRANT, 1, PAYMENT, ADVANCE, BY, AT),
        imported("360G-T-1", "=1+1 <script>alert(1)</script>", 3_000_050),
        imported("360G-T-2", "Advice, \"free\"", 100));
  }

  /// What the ledger does not publish: how the application was written, and who answered for what
  /// resembles it.
  static Event[] written() {
    return new Event[] {
      new ApplicationEvent.ApplicationDrafted(
          APPLICATION, CALL, NEED, RECIPIENT, BY, terms("Ash call"), BY, AT),
      new ApplicationEvent.ApplicationSubmitted(
          APPLICATION,
          GRANT,
          CALL,
          NEED,
          RECIPIENT,
          List.of(BY),
          content(),
          CanonicalJson.hash(content()),
          null,
          BY,
          AT),
      new ApplicationEvent.OverlapCleared(APPLICATION, GRANT, CALL, List.of(ALIKE), CLEARED, BY, AT)
    };
  }

  private static OrganisationEvent organisation(Bin bin, Text name) {
    return new OrganisationEvent.OrganisationRegistered(
        bin, name, OrganisationKind.COMPANY, Region.PAVLODAR, BY, AT);
  }

  private static NeedContent need() {
    return new NeedContent(
        new Text("Күл үйінділері", "Золоотвалы растут", "Ash heaps grow"),
        new Text("Мәселе", "Проблема", null),
        new Text("Сирек металл, г/т", "Редкие металлы, г/т", null),
        "0",
        "40",
        null,
        Region.PAVLODAR,
        4,
        7,
        Tiyn.ZERO,
        null,
        IpTerms.OWNED_JOINTLY,
        LocalDate.of(2027, 1, 1));
  }

  private static CallTerms terms(String title) {
    return new CallTerms(
        new Text("Күл конкурсы", "Конкурс по золе", title),
        new Text("Қысқаша", "Кратко", null),
        List.of(NEED),
        Tiyn.ofTenge(300_000_000),
        Tiyn.ofTenge(150_000_000),
        AT,
        Instant.parse("2026-12-18T13:00:00Z"),
        3,
        20);
  }

  private static ApplicationEvent passed(ApplicationId application, ApplicationNumber number) {
    return new ApplicationEvent.FormalCheckPassed(
        application, number, CALL, NEED, RECIPIENT, List.of(BY), content(), 3, BY, AT);
  }

  private static ApplicationContent content() {
    return new ApplicationContent(
        TITLE,
        new Text("Сілтілеу арқылы", "Выщелачиванием", null),
        new Text("40 г/т", "40 г/т", null),
        18,
        AWARD,
        Tiyn.ZERO,
        Region.ZHETISU);
  }

  private static CallEvent ranking() {
    return new CallEvent.RankingPublished(
        CALL,
        List.of(
            new Ranked(1, APPLICATION, GRANT, RECIPIENT, 99, 3, AWARD, true),
            new Ranked(2, LOSING, OTHER, RECIPIENT, 60, 3, AWARD, true)),
        20,
        BY,
        AT);
  }

  private static List<Tranche> tranches() {
    Text purpose = new Text("Аванс", "Аванс", null);
    return List.of(
        new Tranche(1, ADVANCE, LocalDate.of(2026, 10, 10), purpose),
        new Tranche(2, AWARD.minus(ADVANCE), LocalDate.of(2027, 4, 10), purpose));
  }

  private static ImportEvent imported(String id, String title, long units) {
    ImportedAward award =
        new ImportedAward(
            id,
            title,
            "A grant <b>towards</b> advice",
            "A Charity",
            "GB-CHC-2",
            "A Trust & Sons",
            "Open",
            "GBP",
            units,
            LocalDate.of(2021, 1, 26),
            new Hash("cd".repeat(32)));
    return new ImportEvent.AwardImported(FILE, award, BY, AT);
  }
}
