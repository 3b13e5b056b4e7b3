package kz.tereze.projections.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.projections.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Each indicator finds the case planted for it, and not the one just within its limit.
class IndicatorsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
  private static final String TERMS = "{\"ceiling\": 100}";
  private static final String RUBRIC =
      "{\"lines\":[{\"code\":\"METHOD\",\"weight\":2,\"most\":10},"
          + "{\"code\":\"TEAM\",\"weight\":1,\"most\":10}]}";

  private final JdbcTemplate jdbc = new JdbcTemplate(Postgres.freshDatabase());
  private final Indicators indicators = new Indicators(jdbc.getDataSource());

  @Test
  void nothing_is_found_where_nothing_is() {
    for (Indicator indicator : Indicator.values()) {
      assertThat(indicators.count(indicator, TODAY)).as(indicator.name()).isZero();
    }
  }

  @Test
  void a_grant_split_to_stay_below_the_ceiling_is_found() {
    call("C-1", "OIL", false);
    award("A1", "C-1", "111111111111", "2026-01-01", 60);
    award("A2", "C-1", "111111111111", "2026-04-01", 60);
    // One day later than the window; exactly the ceiling; another recipient.
    award("B1", "C-1", "222222222222", "2026-01-01", 60);
    award("B2", "C-1", "222222222222", "2026-04-02", 60);
    award("C1", "C-1", "333333333333", "2026-01-01", 40);
    award("C2", "C-1", "333333333333", "2026-01-02", 60);
    award("D1", "C-1", "444444444444", "2026-01-01", 60);

    assertThat(found(Indicator.SPLIT_GRANTS)).containsExactly(one("A2", List.of("A1"), 120L));
  }

  @Test
  void one_account_of_two_recipients_is_found_and_not_told() {
    grant("A1", "111111111111", "KZ86125KZT5004100100");
    grant("A2", "111111111111", "KZ86125KZT5004100100");
    grant("B1", "222222222222", "KZ86125KZT5004100100");
    grant("C1", "333333333333", "KZ75125KZT2069100100");
    grant("C2", "333333333333", "KZ75125KZT2069100100");
    grant("D1", "444444444444", null);
    grant("E1", "555555555555", null);

    assertThat(found(Indicator.SHARED_ACCOUNT))
        .containsExactly(one("111111111111", List.of("222222222222"), 2L));
  }

  @Test
  void one_address_of_two_recipients_is_found() {
    seated("111111111111", "алматыулабая10");
    seated("222222222222", "алматыулабая10");
    seated("333333333333", "алматыулабая101");
    // Received nothing.
    seated("444444444444", "алматыулабая10");
    // Nobody has entered where these are.
    seated("555555555555", null);
    seated("666666666666", null);
    grant("A1", "111111111111", null);
    grant("B1", "222222222222", null);
    grant("C1", "333333333333", null);
    grant("D1", "555555555555", null);
    grant("E1", "666666666666", null);

    assertThat(found(Indicator.SHARED_ADDRESS))
        .containsExactly(one("111111111111", List.of("222222222222"), 2L));
  }

  private void seated(String bin, @Nullable String place) {
    jdbc.update(
        """
        insert into organisation (bin, kind, region, name, search, registered_at, place)
        values (?, 'UNIVERSITY', 'ALMATY', '{}', '', now(), ?)
        """,
        bin,
        place);
  }

  @Test
  void experts_far_apart_are_found_once_the_ranking_is_public_without_telling_how_far() {
    call("C-1", "OIL", true);
    call("C-2", "OIL", false);
    // The scale goes to 30: 10 points apart are more than 30 %, 9 are not.
    judged("00000000-0000-0000-0000-000000000001", "A1", "C-1", 9, 2, 5, 0);
    judged("00000000-0000-0000-0000-000000000002", "A2", "C-1", 9, 1, 5, 0);
    judged("00000000-0000-0000-0000-000000000003", "A3", "C-2", 10, 10, 0, 0);

    assertThat(found(Indicator.SCORE_OUTLIERS)).containsExactly(one("A1", List.of(), null));
  }

  @Test
  void an_award_before_a_better_ranked_application_is_found() {
    ranked("A1", "C-1", 1, true, "NOT_SUPPORTED");
    ranked("A2", "C-1", 2, true, "AWARDED");
    ranked("A3", "C-1", 3, true, "BEYOND_BUDGET");
    ranked("B1", "C-2", 1, true, "AWARDED");
    ranked("B2", "C-2", 2, true, "NOT_SUPPORTED");
    ranked("D1", "C-3", 1, false, "NOT_SUPPORTED");
    ranked("D2", "C-3", 2, true, "AWARDED");
    ranked("E1", "C-4", 1, true, "ON_COUNCIL");
    ranked("E2", "C-4", 2, true, "RESERVED");

    assertThat(found(Indicator.RANKING_DEPARTURES)).containsExactly(one("A2", List.of("A1"), 2L));
  }

  @Test
  void clocks_that_ran_out_are_found_for_each_grant_by_the_longest() {
    for (String irn : List.of("A1", "A2", "A3", "A4", "A5", "A6")) {
      grant(irn, "111111111111", null);
    }
    payment("A1", "2026-11-01T05:00:00Z", "2026-11-12");
    payment("A2", "2026-11-01T05:00:00Z", "2026-11-11");
    // Late in the evening in London is the next day in Almaty.
    payment("A3", "2026-11-14T20:00:00Z", null);
    milestone("A4", "2026-11-20", null);
    milestone("A5", "2026-11-20", "2026-11-20T18:00:00Z");
    refund("A6", "2026-11-16", null);
    payment("A6", "2026-11-01T05:00:00Z", "2026-11-13");
    unchecked("A7", "SUBMITTED", "2026-11-20");
    unchecked("A0", "WITHDRAWN", "2026-11-20");
    undecided("A8", "2026-11-20", "2026-11-21T19:00:00Z");

    assertThat(found(Indicator.LATE_CLOCKS))
        .containsExactly(
            one("A1", List.of(), 1L),
            one("A3", List.of(), 1L),
            one("A4", List.of(), 6L),
            one("A6", List.of(), 10L),
            one("A7", List.of(), 6L),
            one("A8", List.of(), 2L));
  }

  @Test
  void a_recipient_of_most_of_a_years_money_is_found() {
    call("C-1", "OIL", false);
    call("C-2", "ORE", false);
    for (int i = 0; i < 4; i++) {
      award("A" + i, "C-1", "22222222222" + i, "2026-01-01", 10);
      award("B" + i, "C-2", "22222222222" + i, "2026-01-01", 15);
      award("O" + i, "C-1", "22222222222" + i, "2025-01-01", 1);
    }
    award("A9", "C-1", "111111111111", "2026-01-01", 30);
    // Exactly 40 % is within the limit; four awards of a year are too few.
    award("B9", "C-2", "111111111111", "2026-01-01", 40);

    assertThat(found(Indicator.CONCENTRATION))
        .containsExactly(one("111111111111", List.of("OIL", "2026"), 42L));
  }

  private List<Indicators.Found> found(Indicator indicator) {
    List<Indicators.Found> rows = indicators.list(indicator, TODAY, 100, 0);
    assertThat(indicators.count(indicator, TODAY)).isEqualTo(rows.size());
    return rows;
  }

  private static Indicators.Found one(String subject, List<String> related, @Nullable Long of) {
    return new Indicators.Found(subject, related, of);
  }

  private void call(String number, String fund, boolean ranked) {
    jdbc.update(
        """
        insert into call (number, fund, terms, search, status, funding, budget, opens_at, closes_at,
          planned_at, ranked_at)
        values (?, ?, ?, '', 'ANNOUNCED', 'GIVEN', 1000, now(), now(), now(),
          case when ? then now() end)
        """,
        number,
        fund,
        TERMS,
        ranked);
  }

  private void award(String number, String call, String recipient, String day, long amount) {
    jdbc.update(
        """
        insert into allocation (number, origin, status, decided_on, call, recipient, search,
          currency, amount)
        values (?, 'DECIDED', 'APPROVED', ?::date, ?, ?, '', 'KZT', ?)
        """,
        number,
        day,
        call,
        recipient,
        amount);
  }

  private void grant(String irn, String recipient, @Nullable String payee) {
    jdbc.update(
        """
        insert into research_grant (irn, call, application, need, recipient, amount, state, involved,
          payee, opened_at, concluded_at)
        values (?, 'C', 'a', 'N', ?, 1, 'CONCLUDED', '{}', ?, now(), now())
        """,
        irn,
        recipient,
        payee);
  }

  private void judged(
      String id, String number, String call, int method, int team, int method2, int team2) {
    jdbc.update(
        """
        insert into review (application, number, call, applicant, team, experts_needed, opened_at,
          rubric)
        values (?::uuid, ?, ?, '1', '{}', 2, now(), ?)
        """,
        id,
        number,
        call,
        RUBRIC);
    judgement(id, "1", method, team);
    judgement(id, "2", method2, team2);
  }

  private void judgement(String id, String expert, int method, int team) {
    jdbc.update(
        """
        insert into review_judgement
        select ?::uuid, ('00000000-0000-0000-0000-00000000000' || ?)::uuid, criterion, 0, points,
          gen_random_uuid(), ''
        from (values ('METHOD', ?), ('TEAM', ?)) as given (criterion, points)
        """,
        id,
        expert,
        method,
        team);
  }

  private void ranked(String number, String call, int rank, boolean reaches, String state) {
    jdbc.update(
        """
        insert into call_application (application, call, number, need, applicant, requested, state,
          rank, reaches, admitted_at, changed_at)
        values (?, ?, ?, 'N', '1', 1, ?, ?, ?, now(), now())
        """,
        number,
        call,
        number,
        state,
        rank,
        reaches);
  }

  private void payment(String irn, String prepared, @Nullable String booked) {
    jdbc.update(
        """
        insert into payment (key, irn, tranche, amount, recipient, payee, maker, involved, state,
          prepared_at, booked_on)
        values (?, ?, 1, 1, '1', 'k', 'm', '{}', 'PREPARED', ?::timestamptz, ?::date)
        """,
        irn,
        irn,
        prepared,
        booked);
  }

  private void milestone(String irn, String due, @Nullable String submitted) {
    jdbc.update(
        """
        insert into grant_milestone (irn, number, due_on, result, pilot, state, submitted_at)
        values (?, 1, ?::date, '{}', false, 'PLANNED', ?::timestamptz)
        """,
        irn,
        due,
        submitted);
  }

  private void unchecked(String number, String status, String missedBy) {
    jdbc.update(
        """
        insert into application (id, call, need, applicant, leader, terms, closes_at, status,
          drafted_at, saved_at, saved_by, changed_at, number, check_missed_by)
        values (gen_random_uuid(), 'C', 'N', '1', gen_random_uuid(), '{}', now(), ?,
          now(), now(), gen_random_uuid(), now(), ?, ?::date)
        """,
        status,
        number,
        missedBy);
  }

  private void undecided(String number, String missedBy, String decidedAt) {
    jdbc.update(
        """
        insert into award (number, call, application, need, applicant, amount, ballot, involved,
          status, proposed_at, decided_at, decision_missed_by)
        values (?, 'C', gen_random_uuid(), 'N', '1', 1, 'b', '{}', 'APPROVED', now(),
          ?::timestamptz, ?::date)
        """,
        number,
        decidedAt,
        missedBy);
  }

  private void refund(String irn, String due, @Nullable String settled) {
    jdbc.update(
        """
        insert into grant_refund (irn, recipient, amount, unspent, disallowed, left_due, due_on,
          demanded_at, settled_on)
        values (?, '1', 1, 1, 0, 1, ?::date, now(), ?::date)
        """,
        irn,
        due,
        settled);
  }
}
