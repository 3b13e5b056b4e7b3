package kz.tereze.domain.expert;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertCommand.AccreditExpert;
import kz.tereze.api.expert.ExpertCommand.DescribeExpertise;
import kz.tereze.api.expert.ExpertCommand.LeavePool;
import kz.tereze.api.expert.ExpertCommand.WithdrawAccreditation;
import kz.tereze.api.expert.ExpertEvent.AccreditationWithdrawn;
import kz.tereze.api.expert.ExpertEvent.ExpertAccredited;
import kz.tereze.api.expert.ExpertEvent.ExpertiseDescribed;
import kz.tereze.api.expert.ExpertEvent.PoolLeft;
import kz.tereze.api.expert.ExpertRule;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ExpertTest {

  private static final Expertise PIPES =
      new Expertise(
          List.of(Discipline.MATERIALS_ENGINEERING, Discipline.CHEMISTRY),
          List.of(Tongue.RU, Tongue.KK),
          "коррозия трубопроводов, ингибиторы, акустика",
          4);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 9, 1);
  private static final String REASON = "The expert asked for money in two reviews.";

  private final FixtureConfiguration<Expert> expert = Fixtures.of(Expert.class);

  @Test
  void an_expert_says_what_they_know_and_take_on() {
    expert.givenNoPriorActivity().when(describe(PIPES, EXPERT)).expectEvents(described(PIPES));
    expert.given(described(PIPES)).when(describe(PIPES, EXPERT)).expectNoEvents();
    expert
        .givenNoPriorActivity()
        .when(describe(PIPES, RESEARCHER))
        .expectException(refusedBy(ExpertRule.DESCRIBED_BY_THE_EXPERT));
    expert
        .givenNoPriorActivity()
        .when(describe(PIPES, acting(77, Role.EXPERT, UNIVERSITY)))
        .expectException(refusedBy(ExpertRule.DESCRIBED_BY_THE_EXPERT));
  }

  @Test
  void disciplines_languages_words_and_load_are_within_limits() {
    refused(new Expertise(List.of(), PIPES.tongues(), PIPES.keywords(), 4), "DISCIPLINES_NAMED");
    refused(
        new Expertise(
            List.of(Discipline.LAW, Discipline.LAW), PIPES.tongues(), PIPES.keywords(), 4),
        "DISCIPLINES_NAMED");
    refused(new Expertise(PIPES.disciplines(), List.of(), PIPES.keywords(), 4), "TONGUES_NAMED");
    refused(new Expertise(PIPES.disciplines(), PIPES.tongues(), "трубы", 4), "KEYWORDS_GIVEN");
    refused(
        new Expertise(PIPES.disciplines(), PIPES.tongues(), PIPES.keywords(), 0), "LOAD_ALLOWED");
    refused(
        new Expertise(PIPES.disciplines(), PIPES.tongues(), PIPES.keywords(), 11), "LOAD_ALLOWED");
  }

  private void refused(Expertise wrong, String rule) {
    expert
        .givenNoPriorActivity()
        .when(describe(wrong, EXPERT))
        .expectException(refusedBy(ExpertRule.valueOf(rule)));
  }

  @Test
  void an_official_accredits_somebody_else_who_is_in_the_pool() {
    expert
        .given(described(PIPES))
        .when(accredit("12-Э", NEXT_YEAR, OFFICIAL))
        .expectEvents(accredited());
    expert
        .given(described(PIPES), accredited())
        .when(accredit("12-Э", NEXT_YEAR, OFFICIAL))
        .expectNoEvents();
    expert
        .given(described(PIPES), new PoolLeft(EXPERT.person(), EXPERT.person(), NOON))
        .when(accredit("12-Э", NEXT_YEAR, OFFICIAL))
        .expectException(refusedBy(ExpertRule.IS_IN_POOL));
    expert
        .given(described(PIPES))
        .when(accredit("12-Э", NEXT_YEAR, RESEARCHER))
        .expectException(refusedBy(ExpertRule.ACCREDITED_BY_OFFICIAL));
    Acting both = new Acting(EXPERT.person(), Set.of(Role.OFFICIAL), UNIVERSITY, NOON);
    expert
        .given(described(PIPES))
        .when(accredit("12-Э", NEXT_YEAR, both))
        .expectException(refusedBy(ExpertRule.ACCREDITED_BY_SOMEBODY_ELSE));
    expert
        .given(described(PIPES))
        .when(accredit(" ", NEXT_YEAR, OFFICIAL))
        .expectException(refusedBy(ExpertRule.ORDER_NUMBER_GIVEN));
    for (LocalDate wrong : List.of(LocalDate.of(2026, 9, 1), LocalDate.of(2031, 9, 2))) {
      expert
          .given(described(PIPES))
          .when(accredit("12-Э", wrong, OFFICIAL))
          .expectException(refusedBy(ExpertRule.ACCREDITATION_ENDS_IN_TIME));
    }
  }

  @Test
  void an_accreditation_is_withdrawn_with_a_public_reason() {
    expert
        .given(described(PIPES), accredited())
        .when(withdraw(REASON, OTHER_OFFICIAL))
        .expectEvents(withdrawn());
    expert
        .given(described(PIPES), accredited(), withdrawn())
        .when(withdraw(REASON, OTHER_OFFICIAL))
        .expectNoEvents();
    expert
        .given(described(PIPES))
        .when(withdraw(REASON, OFFICIAL))
        .expectException(refusedBy(ExpertRule.IS_ACCREDITED));
    expert
        .given(described(PIPES), accredited())
        .when(withdraw("so", OFFICIAL))
        .expectException(refusedBy(ExpertRule.REASON_GIVEN));
  }

  @Test
  void an_expert_leaves_the_pool_and_may_come_back() {
    PoolLeft left = new PoolLeft(EXPERT.person(), EXPERT.person(), NOON);
    expert.given(described(PIPES)).when(new LeavePool(EXPERT.person(), EXPERT)).expectEvents(left);
    expert
        .given(described(PIPES), left)
        .when(new LeavePool(EXPERT.person(), EXPERT))
        .expectNoEvents();
    expert
        .given(described(PIPES), left)
        .when(describe(PIPES, EXPERT))
        .expectEvents(described(PIPES));
  }

  private static DescribeExpertise describe(Expertise expertise, Acting by) {
    return new DescribeExpertise(EXPERT.person(), expertise, by);
  }

  private static ExpertiseDescribed described(Expertise expertise) {
    return new ExpertiseDescribed(EXPERT.person(), expertise, UNIVERSITY, EXPERT.person(), NOON);
  }

  private static AccreditExpert accredit(String order, LocalDate until, Acting by) {
    return new AccreditExpert(EXPERT.person(), order, until, by);
  }

  private static ExpertAccredited accredited() {
    return new ExpertAccredited(EXPERT.person(), "12-Э", NEXT_YEAR, OFFICIAL.person(), NOON);
  }

  private static WithdrawAccreditation withdraw(String reason, Acting by) {
    return new WithdrawAccreditation(EXPERT.person(), reason, by);
  }

  private static AccreditationWithdrawn withdrawn() {
    return new AccreditationWithdrawn(EXPERT.person(), REASON, OTHER_OFFICIAL.person(), NOON);
  }
}
