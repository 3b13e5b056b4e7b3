package kz.tereze.projections.payment;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.ApprovalBands;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListEvent.ListLoaded;
import kz.tereze.api.payment.ListEvent.ListProposed;
import kz.tereze.api.payment.ListEvent.ListRefused;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Precedents;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Story;
import kz.tereze.projections.Telling;
import kz.tereze.projections.grant.HeldContracts;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.payment.SanctionLists.Listed;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.projections.registry.Standings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the screening of a payment warns of.
class PrecedentsTest {

  private static final Bin PAYEE = new Bin("190340901012");
  private static final Bin OTHER = new Bin("240140000001");
  private static final Iban ACCOUNT = new Iban("KZ86125KZT5004100100");
  private static final Iban OTHER_ACCOUNT = new Iban("KZ50601A861000123451");
  private static final PersonId HEAD = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId KEEPER = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final Iin HEADS_NUMBER = new Iin("900101300811");
  private static final Instant NOW = Instant.parse("2026-09-01T07:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Hash FIRST_FILE = new Hash("1".repeat(64));
  private static final Hash SECOND_FILE = new Hash("2".repeat(64));
  private static final ListCode LIST = new ListCode("AFM");

  private final Story story = new Story();
  private final Payments payments = story.heardBy(Payments::new);
  private final SanctionLists lists = story.heardBy(SanctionLists::new);
  private final Organisations organisations = story.heardBy(Organisations::new);
  private final Sanctions sanctions = story.heardBy(Sanctions::new);
  private final Standings standings =
      story.heardBy((writes, source) -> new Standings(writes, source, sanctions));
  private final PersonalNumbers numbers = Vaults.numbers(story.source());
  private final PayeesOnLists listed =
      new PayeesOnLists(lists, organisations, numbers, story.source());
  private final OpenWarnings open =
      new UnclearedPayments(listed, new HeldContracts(story.source()), story.source());
  private final PaymentsToCompare toCompare = new PaymentsToCompare(lists, story.source());
  private final Precedents precedents =
      new PaymentPrecedents(payments, listed, new Freshness(story.source()), story.source());

  PrecedentsTest() {
    story.tell(registered(PAYEE, "Каспий технологиялары", "ТОО «Каспий Технологии»"));
    story.tell(registered(OTHER, "Басқа", "ТОО «Другая»"));
    assertThat(standings).isNotNull();
  }

  private static OrganisationEvent registered(Bin bin, String kk, String ru) {
    return new OrganisationEvent.OrganisationRegistered(
        bin, new Text(kk, ru, null), OrganisationKind.COMPANY, Region.values()[0], KEEPER, NOW);
  }

  private Precedents.Found screened(String key, Bin payee, Iban account, long tenge) {
    return screened(key, payee, account, tenge, NOW);
  }

  private Precedents.Found screened(String key, Bin payee, Iban account, long tenge, Instant at) {
    PaymentId payment = new PaymentId(key);
    PaymentPrepared prepared =
        new PaymentPrepared(
            payment,
            new ApplicationNumber(key.substring(0, 10)),
            new FundId("KBK-401103"),
            1,
            Tiyn.ofTenge(tenge),
            payee,
            account,
            KEEPER,
            List.of(),
            PersonId.PLATFORM,
            at);
    story.tell(prepared);
    return precedents.before(prepared);
  }

  private Precedents.Found screened() {
    return screened("AP26000001-T1-1", PAYEE, ACCOUNT, 10);
  }

  private void loads(int version, Hash file, Listed... entries) {
    lists.keep(file, List.of(entries));
    story.tell(new ListLoaded(LIST, version, TODAY, file, entries.length, KEEPER, NOW));
  }

  private static Listed listed(String name, String... digits) {
    return new Listed(List.of(name), List.of(digits));
  }

  @Test
  void the_same_amount_to_the_same_payee_is_warned_of_for_thirty_days() {
    screened("AP26000001-T1-1", PAYEE, ACCOUNT, 10, NOW.minus(30, DAYS));
    screened("AP26000002-T1-1", PAYEE, ACCOUNT, 10, NOW.minus(30, DAYS).minusSeconds(1));
    screened("AP26000003-T1-1", PAYEE, ACCOUNT, 11, NOW.minus(1, DAYS));
    screened("AP26000004-T1-1", OTHER, OTHER_ACCOUNT, 10, NOW.minus(1, DAYS));

    assertThat(screened("AP26000005-T1-1", PAYEE, ACCOUNT, 10).warnings())
        .containsExactly(new Warning(WarningKind.SAME_PAYEE_AND_AMOUNT, "AP26000001-T1-1"));
  }

  @Test
  void payments_that_exceed_a_band_together_within_thirty_days_are_warned_of() {
    long band = ApprovalBands.limits(TODAY).getFirst().amount() / 100;
    screened("AP26000001-T1-1", PAYEE, ACCOUNT, band - 1, NOW.minus(31, DAYS));
    screened("AP26000002-T1-1", PAYEE, ACCOUNT, band - 2, NOW.minus(30, DAYS));
    screened("AP26000003-T1-1", OTHER, OTHER_ACCOUNT, band - 3, NOW.minus(1, DAYS));

    assertThat(screened("AP26000004-T1-1", PAYEE, ACCOUNT, 2).warnings()).isEmpty();
    assertThat(screened("AP26000005-T1-1", PAYEE, ACCOUNT, 1).warnings())
        .containsExactly(
            new Warning(WarningKind.SPLIT_UNDER_A_BAND, "AP26000002-T1-1"),
            new Warning(WarningKind.SPLIT_UNDER_A_BAND, "AP26000004-T1-1"));
  }

  @Test
  void without_a_list_nobody_is_compared_and_the_fact_says_so() {
    assertThat(screened()).isEqualTo(new Precedents.Found(List.of(), null));
  }

  @Test
  void a_payee_is_found_by_its_number_and_the_version_is_in_the_fact() {
    loads(1, FIRST_FILE, listed("Somebody else"), listed("Renamed since", PAYEE.digits()));
    Precedents.Found found = screened();
    assertThat(found.warnings())
        .containsExactly(new Warning(WarningKind.PAYEE_ON_SANCTION_LIST, "AFM/1#2"));
    assertThat(found.sanctionList()).isEqualTo("AFM/1 2026-09-01");
    assertThat(lists.names(List.of("AFM/1#2"))).containsEntry("AFM/1#2", "Renamed since");
  }

  @Test
  void a_payee_is_found_by_its_name_in_other_letters() {
    loads(1, FIRST_FILE, listed("KASPIY TEKHNOLOGII LLP"));
    assertThat(screened().warnings()).extracting(Warning::about).containsExactly("AFM/1#1");
  }

  @Test
  void whoever_leads_a_payee_is_found_by_their_number() {
    numbers.learn(HEAD, HEADS_NUMBER);
    story.tell(new OrganisationEvent.OfficerNamed(PAYEE, HEAD, Office.HEAD, KEEPER, NOW));
    loads(1, FIRST_FILE, listed("A name unlike theirs", HEADS_NUMBER.digits()));
    assertThat(screened().warnings()).extracting(Warning::about).containsExactly("AFM/1#1");
  }

  @Test
  void a_payment_that_waits_is_compared_again_when_a_newer_version_comes() {
    loads(1, FIRST_FILE, listed("Somebody else"));
    Precedents.Found found = screened();
    PaymentId payment = new PaymentId("AP26000001-T1-1");
    ApplicationNumber grant = new ApplicationNumber("AP26000001");
    assertThat(toCompare.due(NOW)).isEmpty();
    story.tell(
        new PaymentEvent.PaymentScreened(
            payment, grant, List.of(), found.sanctionList(), PersonId.PLATFORM, NOW));
    assertThat(toCompare.due(NOW)).isEmpty();

    loads(2, SECOND_FILE, listed("x", PAYEE.digits()));
    assertThat(toCompare.due(NOW))
        .containsExactly(new PaymentCommand.CompareAgain(payment, Acting.platform(NOW)));
    ListedPayees.Comparison again = listed.of(PAYEE);
    assertThat(again.warnings()).extracting(Warning::about).containsExactly("AFM/2#1");
    story.tell(
        new PaymentEvent.PaymentComparedAgain(
            payment, grant, again.warnings(), again.lists(), PersonId.PLATFORM, NOW));
    assertThat(toCompare.due(NOW)).isEmpty();
    assertThat(payments.warnings(payment)).hasSize(1);
  }

  @Test
  void a_payment_is_held_back_until_somebody_clears_what_the_newest_list_says_of_its_payee() {
    PaymentId payment = new PaymentId("AP26000001-T1-1");
    ApplicationNumber grant = new ApplicationNumber("AP26000001");
    Map<PaymentId, Bin> payees = Map.of(payment, PAYEE, new PaymentId("AP26000002-T1-1"), OTHER);
    assertThat(open.among(payees)).isEmpty();
    loads(1, FIRST_FILE, listed("x", PAYEE.digits()));
    assertThat(open.among(payees)).as("before it is compared again").containsExactly(payment);

    Warning found = new Warning(WarningKind.PAYEE_ON_SANCTION_LIST, "AFM/1#1");
    story.tell(
        new PaymentEvent.PaymentComparedAgain(
            payment, grant, List.of(found), "AFM/1 2026-09-01", PersonId.PLATFORM, NOW));
    assertThat(open.among(payees)).containsExactly(payment);
    story.tell(
        new PaymentEvent.WarningCleared(
            payment, grant, found, "Another of the same name", null, KEEPER, NOW));
    assertThat(open.among(payees)).isEmpty();

    loads(2, SECOND_FILE, listed("Somebody else"), listed("x", PAYEE.digits()));
    assertThat(open.among(payees)).as("in a newer version").containsExactly(payment);
  }

  @Test
  void any_open_warning_holds_a_payment_back() {
    PaymentId payment = new PaymentId("AP26000001-T1-1");
    story.tell(
        new PaymentEvent.PaymentScreened(
            payment,
            new ApplicationNumber("AP26000001"),
            List.of(new Warning(WarningKind.SAME_PAYEE_AND_AMOUNT, "AP26000002-T1-1")),
            null,
            PersonId.PLATFORM,
            NOW));
    assertThat(open.among(Map.of(payment, PAYEE))).containsExactly(payment);
  }

  @Test
  void a_refused_version_awaits_nobody_and_the_one_before_counts() {
    loads(1, FIRST_FILE, listed("One"), listed("Two"));
    story.tell(
        new ListProposed(LIST, TODAY, SECOND_FILE, 1, FIRST_FILE, 1, KEEPER, NOW),
        new ListRefused(LIST, SECOND_FILE, "Another file was published", HEAD, NOW));
    assertThat(lists.proposed()).isEmpty();
    assertThat(lists.versionsNow()).isEqualTo("AFM/1 2026-09-01");
  }

  @Test
  void what_a_version_no_longer_finds_by_a_name_or_a_number_is_dropped() {
    loads(1, FIRST_FILE, listed("One", PAYEE.digits()), listed("Two"), listed("Three"));
    lists.keep(SECOND_FILE, List.of(listed("ONE"), listed("Three"), listed("Four")));
    assertThat(lists.dropped(FIRST_FILE, SECOND_FILE)).isEqualTo(2);
    assertThat(lists.dropped(FIRST_FILE, FIRST_FILE)).isZero();

    story.tell(new ListProposed(LIST, TODAY, SECOND_FILE, 3, FIRST_FILE, 2, KEEPER, NOW));
    assertThat(lists.proposed()).extracting(ProposedList::dropped).containsExactly(2);
    assertThat(lists.versionsNow()).isEqualTo("AFM/1 2026-09-01");
    loads(2, SECOND_FILE);
    assertThat(lists.proposed()).isEmpty();
  }

  @Test
  void only_the_newest_version_counts() {
    loads(1, FIRST_FILE, listed("x", PAYEE.digits()));
    loads(2, SECOND_FILE, listed("Somebody else"));
    Precedents.Found found = screened();
    assertThat(found.warnings()).isEmpty();
    assertThat(found.sanctionList()).isEqualTo("AFM/2 2026-09-01");
  }

  @Test
  void a_sanction_of_our_own_register_is_warned_of_while_it_holds() {
    SanctionId held = new SanctionId(new UUID(0, 4));
    story.tell(
        new SanctionEvent.SanctionImposed(
            held, PAYEE, null, "Нецелевое", "Суд", TODAY, TODAY, KEEPER, NOW));
    assertThat(screened().warnings())
        .containsExactly(new Warning(WarningKind.PAYEE_IN_SANCTION_REGISTER, held.toString()));
    story.tell(new SanctionEvent.SanctionLifted(held, "Отменено", KEEPER, NOW));
    assertThat(screened("AP26000001-T2-1", PAYEE, ACCOUNT, 11).warnings()).isEmpty();
  }

  @Test
  void a_payment_split_under_a_band_and_an_account_of_another_organisation_are_warned_of() {
    assertThat(screened("AP26000001-T1-1", PAYEE, ACCOUNT, 30_000_000).warnings()).isEmpty();
    assertThat(screened("AP26000002-T1-1", PAYEE, ACCOUNT, 29_000_000).warnings())
        .containsExactly(new Warning(WarningKind.SPLIT_UNDER_A_BAND, "AP26000001-T1-1"));
    assertThat(screened("AP26000003-T1-1", PAYEE, OTHER_ACCOUNT, 60_000_000).warnings()).isEmpty();
    assertThat(screened("AP26000004-T1-1", OTHER, OTHER_ACCOUNT, 10).warnings())
        .containsExactly(new Warning(WarningKind.ACCOUNT_OF_TWO_ORGANISATIONS, PAYEE.digits()));
  }

  @Test
  void a_changed_account_is_warned_of_until_something_was_booked_to_it() {
    JdbcClient.create(story.source())
        .sql(
            """
            insert into grant_change (irn, number, state, amendment, proposed_at, concluded_at)
            values ('AP26000001', 1, 'CONCLUDED', '{"payee": "KZ86125KZT5004100100"}', now(), now())
            """)
        .update();
    assertThat(screened().warnings())
        .containsExactly(new Warning(WarningKind.ACCOUNT_CHANGED, "AP26000001/1"));
    assertThat(screened("AP26000002-T1-1", PAYEE, ACCOUNT, 12).warnings()).isEmpty();
    JdbcClient.create(story.source())
        .sql("update payment set state = 'BOOKED' where key = 'AP26000001-T1-1'")
        .update();
    assertThat(screened("AP26000001-T2-1", PAYEE, ACCOUNT, 13).warnings()).isEmpty();
  }

  @Test
  void versions_are_the_same_again_and_after_a_replay() {
    Telling<SanctionLists> told = new Telling<>(SanctionLists::new);
    told.tell(
        new ListLoaded(LIST, 1, TODAY, FIRST_FILE, 3, KEEPER, NOW),
        new ListLoaded(LIST, 2, TODAY, SECOND_FILE, 4, KEEPER, NOW));
    assertThat(told.projection().newest()).extracting(ListRow::version).containsExactly(2);
    assertThat(told.projection().versions(10)).hasSize(2);
    told.rows_are_the_same_again_and_after_a_replay("sanction_list");
  }
}
