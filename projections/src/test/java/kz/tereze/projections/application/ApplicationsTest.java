package kz.tereze.projections.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.NoteMissingFormalCheck;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Telling;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.json.TerezeJson;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApplicationsTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-0000000000a1");
  private static final ApplicationNumber IRN = new ApplicationNumber("AP26000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final PersonId LEADER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId MEMBER = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final Instant OPENS = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-02-12T13:00:00Z");
  private static final Instant AFTER = CLOSES.plusSeconds(60);

  private static final Hash TEXT = CanonicalJson.hash("text");
  private static final PersonId HEAD = PersonId.of("00000000-0000-0000-0000-000000000077");

  private final Telling<ApplicationRegister> register =
      new Telling<>((writes, source) -> new ApplicationRegister(writes, source, Vaults.seal()));
  private static final Reader JUDGE = new Reader(OFFICIAL, null);

  private final Applications applications = new Applications(register.source(), Vaults.seal());

  @Test
  void a_draft_shows_its_newest_revision_and_who_has_confirmed() {
    register.tell(
        drafted(),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 1, content("Су"), LEADER, OPENS),
        invited(),
        new ApplicationEvent.MembershipConfirmed(APPLICATION, MEMBER, OPENS),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 2, content("Сүзу"), MEMBER, AFTER));

    ApplicationRow row = applications.find(APPLICATION).orElseThrow();
    assertThat(row.revision()).isEqualTo(2);
    assertThat(row.savedBy()).isEqualTo(MEMBER);
    assertThat(row.content()).isEqualTo(content("Сүзу"));
    assertThat(applications.members(APPLICATION))
        .extracting(Member::answer)
        .containsExactly(Membership.CONFIRMED);
    assertThat(applications.of(MEMBER)).hasSize(1);
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void what_a_team_writes_is_closed_to_others_until_the_call_has_closed() {
    register.tell(
        drafted(),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 1, content("Құпия"), LEADER, OPENS));

    String kept =
        JdbcClient.create(register.source())
            .sql("select a::text from application a")
            .query(String.class)
            .single();
    assertThat(kept).contains("sealed:").doesNotContain("Құпия");
    Applications before = new Applications(register.source(), Vaults.sealAt(CLOSES));
    assertThat(before.find(APPLICATION).orElseThrow().content()).isNull();
    assertThat(before.find(APPLICATION, LEADER).orElseThrow().content())
        .isEqualTo(content("Құпия"));
    assertThat(before.findSigned(APPLICATION, APPLICANT)).as("not signed yet").isEmpty();
    Applications after = new Applications(register.source(), Vaults.sealAt(AFTER));
    assertThat(after.find(APPLICATION).orElseThrow().content()).isEqualTo(content("Құпия"));

    JdbcClient.create(register.source())
        .sql("update application set content = ?")
        .param(TerezeJson.mapper().writeValueAsString(content("Бұрынғы")))
        .update();
    assertThat(after.find(APPLICATION).orElseThrow().content()).as("of before").isNotNull();
  }

  @Test
  void while_ties_are_told_again_nobody_who_judges_is_shown_what_it_says() {
    register.tell(
        drafted(),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 1, content("Құпия"), LEADER, OPENS),
        submitted());
    Applications after = new Applications(register.source(), Vaults.sealAt(AFTER));
    JdbcClient jdbc = JdbcClient.create(register.source());
    jdbc.sql("insert into projection_position (name, position, told_until) values (?, 7, 8)")
        .param(ReadModel.GROUP)
        .update();
    assertThat(after.find(IRN, JUDGE).orElseThrow().content()).isNull();
    assertThat(after.find(APPLICATION, LEADER).orElseThrow().content()).isNotNull();

    jdbc.sql("update projection_position set position = 8").update();
    assertThat(after.find(IRN, JUDGE).orElseThrow().content()).isNotNull();
  }

  @Test
  void whoever_is_tied_to_it_is_shown_nothing_of_what_it_says() {
    register.tell(
        drafted(),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 1, content("Құпия"), LEADER, OPENS),
        submitted());
    JdbcClient.create(register.source())
        .sql(
            """
            insert into review_tie (application, person, ground, found_at)
            values (?, ?, 'FAMILY', now())
            """)
        .params(APPLICATION.id(), OFFICIAL.id())
        .update();

    Applications after = new Applications(register.source(), Vaults.sealAt(AFTER));
    Reader untied = new Reader(PersonId.PLATFORM, null);
    assertThat(after.find(APPLICATION, untied).orElseThrow().content()).isNotNull();
    for (Reader tied :
        List.of(JUDGE, new Reader(MEMBER, null), new Reader(PersonId.PLATFORM, APPLICANT))) {
      assertThat(after.find(APPLICATION, tied).orElseThrow().content()).isNull();
      assertThat(after.find(IRN, tied).orElseThrow().content()).isNull();
      assertThat(after.awaitingFormalCheck(tied, AFTER, 10).getFirst().content()).isNull();
      assertThat(after.registered(tied, null, AFTER, 10, 0).getFirst().content()).isNull();
    }
    assertThat(after.find(APPLICATION, LEADER).orElseThrow().content())
        .as("the team reads its own")
        .isNotNull();
    assertThat(after.registered(untied, null, AFTER, 10, 0).getFirst().content()).isNotNull();
  }

  @Test
  void a_draft_is_nobody_elses_business() {
    register.tell(drafted(), invited());

    assertThat(applications.find(APPLICATION, LEADER)).isPresent();
    assertThat(applications.find(APPLICATION, MEMBER)).as("invited").isPresent();
    assertThat(applications.inviting(MEMBER)).hasSize(1);
    assertThat(applications.of(MEMBER)).as("not yet confirmed").isEmpty();
    assertThat(applications.find(APPLICATION, OFFICIAL)).isEmpty();
    assertThat(applications.registered(JUDGE, null, AFTER, 10, 0)).isEmpty();

    register.tell(new ApplicationEvent.MembershipDeclined(APPLICATION, MEMBER, OPENS));
    assertThat(applications.find(APPLICATION, MEMBER)).as("declined").isEmpty();
    assertThat(applications.inviting(MEMBER)).isEmpty();

    register.tell(
        new ApplicationEvent.MemberRemoved(APPLICATION, MEMBER, LEADER, OPENS), invited());
    assertThat(applications.inviting(MEMBER)).as("invited again").hasSize(1);
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void the_formal_check_begins_when_the_call_has_closed() {
    register.tell(drafted(), submitted());

    assertThat(applications.awaitingFormalCheck(JUDGE, CLOSES, 10)).isEmpty();
    assertThat(applications.awaitingFormalCheck(JUDGE, AFTER, 10)).hasSize(1);
    assertThat(applications.countAwaitingFormalCheck(AFTER)).isEqualTo(1);
    assertThat(applications.find(IRN, JUDGE).orElseThrow().team()).containsExactly(LEADER, MEMBER);

    register.tell(
        new ApplicationEvent.FormalCheckFailed(
            APPLICATION,
            IRN,
            CALL,
            List.of(FormalReason.TEAM_INCOMPLETE),
            "Жетекші жоқ",
            OFFICIAL,
            AFTER));
    ApplicationRow row = applications.find(IRN, JUDGE).orElseThrow();
    assertThat(row.status()).isEqualTo(ApplicationStatus.FORMALLY_REFUSED);
    assertThat(row.reasons()).containsExactly(FormalReason.TEAM_INCOMPLETE);
    assertThat(applications.countAwaitingFormalCheck(AFTER)).isZero();
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void a_term_that_passes_without_a_formal_check_is_noted_once() {
    register.tell(drafted(), submitted());
    MissingChecks clock = new MissingChecks(applications);
    LocalDate checkBy = OfficialTerm.FORMAL_CHECK.lastDay(CLOSES);
    Instant late = Kazakhstan.startOf(checkBy.plusDays(1));
    assertThat(applications.find(APPLICATION).orElseThrow().checkBy()).isEqualTo(checkBy);
    assertThat(clock.due(late.minusSeconds(1))).isEmpty();
    assertThat(clock.due(late))
        .singleElement()
        .isInstanceOfSatisfying(
            NoteMissingFormalCheck.class,
            sent -> assertThat(sent.application()).isEqualTo(APPLICATION));

    register.tell(
        new ApplicationEvent.FormalCheckMissing(
            APPLICATION, IRN, CALL, checkBy, PersonId.PLATFORM, late));
    assertThat(clock.due(late)).isEmpty();
    assertThat(applications.find(APPLICATION).orElseThrow().isCheckMissed()).isTrue();
    assertThat(applications.countMissedChecks(CALL)).isEqualTo(1);
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");

    register.tell(
        new ApplicationEvent.FormalCheckFailed(
            APPLICATION, IRN, CALL, List.of(FormalReason.TEAM_INCOMPLETE), "", OFFICIAL, late),
        new ApplicationEvent.FormalCheckReopened(APPLICATION, IRN, CALL, OFFICIAL, late));
    ApplicationRow again = applications.find(APPLICATION).orElseThrow();
    assertThat(again.isCheckMissed()).isFalse();
    assertThat(again.checkBy()).isEqualTo(OfficialTerm.FORMAL_CHECK.lastDay(late));
    assertThat(clock.due(late)).isEmpty();
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void rank_and_points_are_told_with_the_ranked_list_and_stay_when_it_is_awarded() {
    register.tell(drafted(), submitted());
    assertThat(applications.find(IRN, JUDGE).orElseThrow().ranking()).isNull();

    register.tell(ranking(), approved());
    ApplicationRow awarded = applications.find(IRN, JUDGE).orElseThrow();
    assertThat(awarded.status()).isEqualTo(ApplicationStatus.AWARDED);
    assertThat(awarded.ranking()).isEqualTo(new ApplicationRow.Ranking(1, 90, 3));
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void what_competes_in_an_open_call_stands_on_no_officials_list() {
    register.tell(drafted(), signed(), submitted());
    assertThat(applications.registered(JUDGE, null, CLOSES, 10, 0)).isEmpty();
    assertThat(applications.countRegistered(null, CLOSES)).isZero();
    ApplicationRow row = applications.find(APPLICATION).orElseThrow();
    assertThat(row.isReadableAt(CLOSES)).isFalse();
    assertThat(row.isReadableAt(AFTER)).isTrue();
  }

  @Test
  void a_moved_deadline_keeps_submissions_closed_longer() {
    Instant later = CLOSES.plusSeconds(3_600);
    register.tell(
        drafted(),
        signed(),
        submitted(),
        new CallEvent.DeadlineMoved(
            CALL,
            CLOSES,
            later,
            MoveCause.ACT,
            new Text("Шешім.", "Решение.", null),
            OFFICIAL,
            OPENS));
    ApplicationRow row = applications.find(APPLICATION).orElseThrow();
    assertThat(row.isReadableAt(AFTER)).isFalse();
    assertThat(row.terms().closesAt()).as("what it was written for").isEqualTo(CLOSES);
    assertThat(applications.registered(JUDGE, null, AFTER, 10, 0)).isEmpty();
    assertThat(applications.awaitingFormalCheck(JUDGE, AFTER, 10)).isEmpty();
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void what_its_leader_signed_waits_for_the_head_until_it_is_submitted_or_given_back() {
    register.tell(drafted(), signed());
    assertThat(applications.toSign(APPLICANT, CLOSES)).hasSize(1);
    assertThat(applications.toSign(APPLICANT, AFTER)).as("too late").isEmpty();
    register.tell(new ApplicationEvent.ApplicationReopened(APPLICATION, "Баға жоқ.", HEAD, OPENS));
    assertThat(applications.toSign(APPLICANT, CLOSES)).isEmpty();
    assertThat(applications.find(APPLICATION).orElseThrow().signing()).isNull();
    register.tell(signed(), submitted());
    ApplicationRow.Signing signing =
        Objects.requireNonNull(applications.find(APPLICATION).orElseThrow().signing());
    assertThat(signing.text()).isEqualTo(TEXT);
    assertThat(signing.head()).isNotNull().isNotEqualTo(signing.leader());
    register.rows_are_the_same_again_and_after_a_replay("application", "application_member");
  }

  @Test
  void a_supported_application_is_a_project_until_its_grant_ends() {
    register.tell(drafted(), submitted());
    assertThat(applications.ledBy(LEADER)).isZero();
    assertThat(applications.teamOf(APPLICATION)).containsExactly(LEADER, MEMBER);
    register.tell(ranking(), approved());
    assertThat(applications.ledBy(LEADER)).isEqualTo(1);
    assertThat(applications.ledBy(MEMBER)).isZero();
    JdbcClient.create(register.source())
        .sql(
            "insert into research_grant (irn, call, application, need, recipient, amount, state,"
                + " involved, opened_at) values (?, '', '', '', '', 0, 'CLOSED', '{}', now())")
        .param(IRN.irn())
        .update();
    assertThat(applications.ledBy(LEADER)).isZero();
  }

  @Test
  void withdrawn_applications_leave_the_officials_list() {
    register.tell(drafted(), submitted());
    assertThat(applications.countRegistered(null, AFTER)).isEqualTo(1);
    assertThat(applications.registered(JUDGE, ApplicationStatus.SUBMITTED, AFTER, 10, 0))
        .hasSize(1);

    register.tell(
        new ApplicationEvent.ApplicationWithdrawn(APPLICATION, CALL, "Топ тарады", LEADER, AFTER));
    assertThat(applications.countRegistered(null, AFTER)).isZero();
    assertThat(applications.of(LEADER))
        .extracting(ApplicationRow::status)
        .containsExactly(ApplicationStatus.WITHDRAWN);
  }

  private static ApplicationEvent drafted() {
    CallTerms terms =
        new CallTerms(
            new Text("Конкурс", "Конкурс", null),
            new Text("Мәні", "Суть", null),
            List.of(NEED),
            Tiyn.ofTenge(100_000_000),
            Tiyn.ofTenge(50_000_000),
            OPENS,
            CLOSES,
            3,
            20);
    return new ApplicationEvent.ApplicationDrafted(
        APPLICATION, CALL, NEED, APPLICANT, LEADER, terms, LEADER, OPENS);
  }

  private static ApplicationEvent invited() {
    return new ApplicationEvent.MemberInvited(APPLICATION, MEMBER, LEADER, OPENS);
  }

  private static ApplicationEvent submitted() {
    return new ApplicationEvent.ApplicationSubmitted(
        APPLICATION,
        IRN,
        CALL,
        NEED,
        APPLICANT,
        List.of(LEADER, MEMBER),
        content("Су"),
        TEXT,
        signature(ApplicationText.HEAD, SigningPower.RIGHT_TO_SIGN),
        HEAD,
        OPENS);
  }

  private static ApplicationEvent signed() {
    return new ApplicationEvent.ApplicationSigned(
        APPLICATION, TEXT, signature(ApplicationText.LEADER, SigningPower.PERSONAL), LEADER, OPENS);
  }

  private static Signature signature(String act, SigningPower power) {
    Statement statement =
        new Statement(act, APPLICATION.toString(), null, TEXT, List.of(), "commitment");
    return new Signature(statement, statement.hash(), power, Authority.DEMONSTRATION);
  }

  private static CallEvent ranking() {
    Ranked line = new Ranked(1, APPLICATION, IRN, APPLICANT, 90, 3, Tiyn.ofTenge(40_000_000), true);
    return new CallEvent.RankingPublished(CALL, List.of(line), 20, OFFICIAL, AFTER);
  }

  private static AwardEvent approved() {
    return new AwardEvent.AwardApproved(
        IRN,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        APPLICANT,
        Tiyn.ofTenge(40_000_000),
        "12-н",
        List.of(OFFICIAL),
        OFFICIAL,
        AFTER);
  }

  private static ApplicationContent content(String title) {
    return new ApplicationContent(
        new Text(title, "Вода", null),
        new Text("Мәні", "Суть", null),
        new Text("Уәде", "Обещание", null),
        24,
        Tiyn.ofTenge(40_000_000),
        Tiyn.ZERO,
        Region.KARAGANDA);
  }
}
