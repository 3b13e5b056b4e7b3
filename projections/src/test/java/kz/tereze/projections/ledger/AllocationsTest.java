package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Bin;
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
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AllocationsTest {

  private static final Bin RECIPIENT = new Bin("240140000001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final ApplicationId APPLICATION =
      ApplicationId.of("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb");
  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber OTHER = new ApplicationNumber("AP26000002");
  private static final PersonId SOMEBODY = SampleFacts.SOMEBODY;
  private static final Instant DAY = Instant.parse("2026-05-12T05:00:00Z");
  private static final Provenance FILE =
      new Provenance(
          "360Giving", "GB-CHC-1", "A Trust", "CC BY", "grants.json", new Hash("ab".repeat(32)));

  private final Telling<Allocations> told = new Telling<>(Allocations::new);
  private final AllocationRegister register = new AllocationRegister(told.source());

  @BeforeEach
  void the_organisations_and_the_need_are_known() {
    JdbcTemplate jdbc = new JdbcTemplate(told.source());
    jdbc.update(
        "insert into organisation values (?, 'UNIVERSITY', 'ASTANA',"
            + " '{\"kk\":\"Теңіз ЖШС\",\"ru\":\"ТОО Тениз\"}', ?, now())",
        RECIPIENT.digits(),
        RECIPIENT.digits() + " тениз жшс тоо тениз");
  }

  @Test
  void an_application_is_nobodys_business_until_it_is_awarded() {
    told.tell(passed(GRANT));

    assertThat(register.count(AllocationFilter.ALL)).isZero();
    assertThat(register.list(AllocationFilter.ALL, 10, 0)).isEmpty();
    assertThat(register.find("AP26000001")).isEmpty();
    assertThat(register.totals(AllocationFilter.ALL)).isEmpty();
    assertThat(register.facets(AllocationFilter.ALL).of(Facet.REGION)).isEmpty();
  }

  @Test
  void an_award_is_shown_from_its_approval_to_the_last_tranche() {
    told.tell(passed(GRANT), approved(GRANT, 1_000));
    assertThat(one().status()).isEqualTo(AllocationStatus.APPROVED);

    told.tell(offered(), accepted(), new GrantEvent.ContractConcluded(GRANT, SOMEBODY, DAY));
    assertThat(one().status()).isEqualTo(AllocationStatus.CONTRACTED);

    told.tell(paid(1));
    AllocationRow row = one();
    assertThat(row.status()).isEqualTo(AllocationStatus.PAYING);
    assertThat(row.paid()).isEqualTo(Sum.of("KZT", 30_000));
    assertThat(row.percentPaid()).isEqualTo(30);
    assertThat(row.tranches()).isEqualTo(2);
    assertThat(row.tranchesPaid()).isEqualTo(1);
    assertThat(row.recipient().text()).isEqualTo(new Text("Теңіз ЖШС", "ТОО Тениз", null));

    told.tell(paid(2));
    assertThat(one().status()).isEqualTo(AllocationStatus.PAID);
    told.tell(new GrantEvent.GrantClosed(GRANT, Tiyn.ofTenge(1_000), "done", SOMEBODY, DAY));
    assertThat(one().status()).isEqualTo(AllocationStatus.CLOSED);
    told.rows_are_the_same_again_and_after_a_replay("allocation", "allocation_tranche");
  }

  @Test
  void everything_in_one_batch_gives_the_same_row() {
    told.tell(
        passed(OTHER),
        approved(OTHER, 7),
        passed(GRANT),
        approved(GRANT, 1_000),
        offered(),
        new GrantEvent.ContractConcluded(GRANT, SOMEBODY, DAY),
        paid(1),
        paid(2));

    assertThat(register.find("AP26000001").orElseThrow().row().status())
        .isEqualTo(AllocationStatus.PAID);
    assertThat(register.find("AP26000002").orElseThrow().row().awarded())
        .isEqualTo(Sum.of("KZT", 700));
  }

  @Test
  void an_imported_award_keeps_its_currency_and_says_where_it_is_from() {
    told.tell(
        imported("360G-T-1", "GBP", 3_000_000, "Advice for Tenants"),
        imported("AP26000001", "EUR", 100, "Not ours"),
        passed(GRANT),
        approved(GRANT, 1_000));

    AllocationRow row = register.find("360G-T-1").orElseThrow().row();
    assertThat(row.status()).isEqualTo(AllocationStatus.IMPORTED);
    assertThat(row.title()).isEqualTo(Label.asPublished("Advice for Tenants"));
    assertThat(row.awarded()).isEqualTo(Sum.of("GBP", 3_000_000));
    assertThat(row.provenance()).isEqualTo(FILE);
    assertThat(register.find("AP26000001").orElseThrow().row().origin())
        .as("an imported number never takes the place of a grant's")
        .isEqualTo(AllocationOrigin.DECIDED);
    assertThat(register.totals(AllocationFilter.ALL))
        .extracting(total -> total.awarded().currency())
        .containsExactly("KZT", "EUR", "GBP");
  }

  @Test
  void a_correction_replaces_what_the_publisher_said_before() {
    told.tell(imported("360G-T-1", "GBP", 3_000_000, "Advice"));
    told.tell(
        new ImportEvent.ImportedAwardCorrected(
            FILE, award("360G-T-1", "GBP", 2_900_000, "Advice"), SOMEBODY, DAY));

    assertThat(one().awarded()).isEqualTo(Sum.of("GBP", 2_900_000));
    told.rows_are_the_same_again_and_after_a_replay("allocation");
  }

  @Test
  void a_sum_beyond_any_long_is_still_told() {
    told.tell(
        imported("360G-T-1", "GBP", Long.MAX_VALUE, "Much"),
        imported("360G-T-2", "GBP", Long.MAX_VALUE, "More"));

    assertThat(register.totals(AllocationFilter.ALL).getFirst().awarded().minorUnits())
        .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
  }

  @Test
  void a_filter_finds_by_words_from_any_keyboard_and_by_each_part() {
    told.tell(passed(GRANT), approved(GRANT, 1_000), passed(OTHER), approved(OTHER, 500));
    told.tell(imported("360G-T-1", "GBP", 100, "Advice"));

    assertThat(found(words("калдык тениз"))).containsExactly("AP26000002", "AP26000001");
    assertThat(found(words("AP26000002"))).containsExactly("AP26000002");
    // Other forms of the words, in each language; a BIN as it is.
    for (String form : List.of("қалдықтарға", "водой", "хвостам", RECIPIENT.digits())) {
      assertThat(found(words(form))).as(form).containsExactly("AP26000002", "AP26000001");
    }
    assertThat(found(words("advices"))).containsExactly("360G-T-1");
    assertThat(found(words("100%"))).isEmpty();
    assertThat(found(amounts(60_000L, null))).containsExactly("AP26000001");
    assertThat(found(amounts(null, 60_000L))).containsExactly("AP26000002");
    assertThat(found(part(2025, null))).isEmpty();
    assertThat(found(part(2026, AllocationOrigin.DECIDED))).hasSize(2);
    assertThat(found(part(null, AllocationOrigin.IMPORTED))).containsExactly("360G-T-1");
  }

  @Test
  void an_award_is_found_by_its_recipients_new_name_and_under_its_need_and_fund() {
    told.tell(passed(GRANT), approved(GRANT, 1_000));
    assertThat(found(words("мунай"))).isEmpty();

    JdbcTemplate jdbc = new JdbcTemplate(told.source());
    jdbc.update(
        "update organisation set name = '{\"kk\":\"Мұнай\",\"ru\":\"Нефть\"}', search = 'мунай"
            + " нефть'");
    jdbc.update(
        "insert into need values (?, '120340000044', 1, 'POSTED', '{}', 'нужда', 'ASTANA', null,"
            + " null, null, now(), now())",
        NEED.number());
    jdbc.update(
        "insert into call (number, fund, terms, search, status, funding, budget, opens_at,"
            + " closes_at, planned_at) values (?, 'OIL', '{}', '', 'ANNOUNCED', 'FUNDED', 1, now(),"
            + " now(), now())",
        CALL.number());

    assertThat(found(words("мунай"))).containsExactly("AP26000001");
    assertThat(found(words("тениз"))).isEmpty();
    assertThat(found(words("нужды"))).containsExactly("AP26000001");
    assertThat(found(AllocationFilter.ALL.with(Facet.OWNER, "120340000044"))).hasSize(1);
    assertThat(found(AllocationFilter.ALL.with(Facet.PROGRAMME, "OIL", "COAL"))).hasSize(1);
    assertThat(found(AllocationFilter.ALL.with(Facet.KIND, "UNIVERSITY"))).hasSize(1);
  }

  @Test
  void a_facet_counts_what_choosing_it_would_find() {
    told.tell(passed(GRANT), approved(GRANT, 1_000), imported("360G-T-1", "GBP", 100, "Advice"));

    Facets facets = register.facets(part(null, AllocationOrigin.IMPORTED));
    assertThat(facets.of(Facet.ORIGIN))
        .containsExactly(new FacetCount("DECIDED", 1), new FacetCount("IMPORTED", 1));
    assertThat(facets.of(Facet.YEAR)).containsExactly(new FacetCount("2021", 1));
    assertThat(facets.of(Facet.REGION)).isEmpty();
  }

  @Test
  void a_download_reads_every_row_in_order() {
    List<ImportEvent> many = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      many.add(imported("360G-T-%04d".formatted(i), "GBP", i, "Award " + i));
    }
    told.tell(many.toArray(ImportEvent[]::new));

    List<String> numbers = new ArrayList<>();
    register.each(sorted(AllocationSort.SMALLEST), row -> numbers.add(row.number()));
    assertThat(numbers).hasSize(1_200).isSorted();
    assertThat(register.list(sorted(AllocationSort.LARGEST), 1, 0).getFirst().number())
        .isEqualTo("360G-T-1199");
  }

  @Test
  void the_figures_of_today_leave_other_funders_out_of_the_sums() {
    JdbcTemplate jdbc = new JdbcTemplate(told.source());
    jdbc.update(
        "insert into fund_movement (fund, kind, call, amount, at) values"
            + " ('F', 'RECEIVED', '', 900, now()), ('F', 'APPROPRIATED', 'C', 500, now()),"
            + " ('F', 'RETURNED', 'C', 100, now())");
    told.tell(passed(GRANT), approved(GRANT, 3), imported("360G-T-1", "GBP", 100, "Advice"));

    Figures.Today today = new Figures(told.source()).at(DAY);
    assertThat(today.received()).isEqualTo(Sum.of("KZT", 900));
    assertThat(today.appropriated()).isEqualTo(Sum.of("KZT", 400));
    assertThat(today.awarded()).isEqualTo(Sum.of("KZT", 300));
    assertThat(today.paid()).isEqualTo(Sum.of("KZT", 0));
    assertThat(today.grants()).isEqualTo(1);
    assertThat(today.imported()).isEqualTo(1);
    assertThat(today.running()).isZero();
  }

  private AllocationRow one() {
    return register.list(AllocationFilter.ALL, 2, 0).getFirst();
  }

  private List<String> found(AllocationFilter filter) {
    List<AllocationRow> rows = register.list(filter, 10, 0);
    assertThat(register.count(filter)).isEqualTo(rows.size());
    return rows.stream().map(AllocationRow::number).toList();
  }

  private static AllocationFilter words(String words) {
    return AllocationFilter.ALL.words(words);
  }

  private static AllocationFilter amounts(Long least, Long most) {
    return AllocationFilter.ALL.amounts(least, most);
  }

  private static AllocationFilter part(Integer year, AllocationOrigin origin) {
    AllocationFilter filter = AllocationFilter.ALL;
    filter = year == null ? filter : filter.with(Facet.YEAR, year.toString());
    return origin == null ? filter : filter.with(Facet.ORIGIN, origin.name());
  }

  private static AllocationFilter sorted(AllocationSort sort) {
    return AllocationFilter.ALL.sorted(sort);
  }

  private static ApplicationEvent.FormalCheckPassed passed(ApplicationNumber number) {
    ApplicationContent content =
        new ApplicationContent(
            new Text("Қалдықтардан су", "Вода из хвостов", null),
            new Text("Қ", "К", null),
            new Text("60 %", "60 %", null),
            18,
            Tiyn.ofTenge(1_000),
            Tiyn.ZERO,
            Region.ZHETISU);
    return new ApplicationEvent.FormalCheckPassed(
        APPLICATION, number, CALL, NEED, RECIPIENT, List.of(), content, 3, SOMEBODY, DAY);
  }

  private static AwardEvent.AwardApproved approved(ApplicationNumber number, long tenge) {
    return new AwardEvent.AwardApproved(
        number,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        RECIPIENT,
        Tiyn.ofTenge(tenge),
        "214",
        List.of(),
        SOMEBODY,
        DAY);
  }

  private static GrantEvent.ContractOffered offered() {
    Text purpose = new Text("Аванс", "Аванс", null);
    LocalDate due = LocalDate.of(2026, 6, 1);
    return new GrantEvent.ContractOffered(
        GRANT,
        null,
        List.of(),
        List.of(
            new Tranche(1, Tiyn.ofTenge(300), due, purpose),
            new Tranche(2, Tiyn.ofTenge(700), due, purpose)),
        SOMEBODY,
        DAY);
  }

  private static GrantEvent.ContractAccepted accepted() {
    return new GrantEvent.ContractAccepted(GRANT, new Iban("KZ86125KZT5004100100"), SOMEBODY, DAY);
  }

  private static GrantEvent.TranchePaid paid(int tranche) {
    return new GrantEvent.TranchePaid(
        GRANT, tranche, PaymentId.of(GRANT, tranche, 1), Tiyn.ofTenge(1), SOMEBODY, DAY);
  }

  private static ImportEvent.AwardImported imported(
      String id, String currency, long units, String title) {
    return new ImportEvent.AwardImported(FILE, award(id, currency, units, title), SOMEBODY, DAY);
  }

  private static ImportedAward award(String id, String currency, long units, String title) {
    return new ImportedAward(
        id,
        title,
        "What for",
        "A Charity",
        "GB-CHC-2",
        "A Trust",
        null,
        currency,
        units,
        LocalDate.of(2021, 1, 26),
        new Hash("cd".repeat(32)));
  }
}
