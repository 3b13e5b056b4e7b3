package kz.tereze.domain.identity;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ExcludedRoles;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleCommand.ConfirmRole;
import kz.tereze.api.identity.RoleCommand.ProposeRole;
import kz.tereze.api.identity.RoleCommand.RecordRoleMade;
import kz.tereze.api.identity.RoleCommand.RefuseRole;
import kz.tereze.api.identity.RoleEvent.RoleConfirmed;
import kz.tereze.api.identity.RoleEvent.RoleMade;
import kz.tereze.api.identity.RoleEvent.RoleProposed;
import kz.tereze.api.identity.RoleEvent.RoleRefused;
import kz.tereze.api.identity.RoleRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutiesTest {

  private static final Acting ADMINISTRATOR = acting(40, Role.ADMINISTRATOR, null);
  private static final Acting OTHER_ADMINISTRATOR = acting(41, Role.ADMINISTRATOR, null);
  private static final PersonId PERSON = acting(42, Role.EXPERT, null).person();
  private static final PersonId ACCOUNT = acting(43, Role.EXPERT, null).person();
  private static final String ORDER = "Приказ № 12-к";

  private final FixtureConfiguration<Duties> duties = Fixtures.of(Duties.class);

  private static ProposeRole propose(Role role, Set<Role> inAccount, Set<Role> held, Acting by) {
    return new ProposeRole(PERSON, ACCOUNT, role, RoleChange.GIVEN, inAccount, held, ORDER, by);
  }

  private static ProposeRole treasurer(Acting by) {
    return propose(Role.TREASURER, Set.of(), Set.of(), by);
  }

  private static RoleProposed proposed(int number) {
    return new RoleProposed(
        PERSON,
        number,
        ACCOUNT,
        Role.TREASURER,
        RoleChange.GIVEN,
        ORDER,
        ADMINISTRATOR.person(),
        NOON);
  }

  private static RoleConfirmed confirmed() {
    return new RoleConfirmed(
        PERSON,
        1,
        ACCOUNT,
        Role.TREASURER,
        RoleChange.GIVEN,
        ORDER,
        ADMINISTRATOR.person(),
        OTHER_ADMINISTRATOR.person(),
        NOON);
  }

  @Test
  void one_administrator_proposes_and_another_confirms() {
    duties.givenNoPriorActivity().when(treasurer(ADMINISTRATOR)).expectEvents(proposed(1));
    duties
        .given(proposed(1))
        .when(new ConfirmRole(PERSON, 1, Set.of(), OTHER_ADMINISTRATOR))
        .expectEvents(confirmed());
    duties
        .given(proposed(1), confirmed())
        .when(new RecordRoleMade(PERSON, 1, Acting.platform(NOON)))
        .expectEvents(new RoleMade(PERSON, 1, PersonId.PLATFORM, NOON));
  }

  @Test
  void the_same_twice_is_once() {
    duties.given(proposed(1)).when(treasurer(ADMINISTRATOR)).expectNoEvents();
    duties
        .given(proposed(1), confirmed())
        .when(new ConfirmRole(PERSON, 1, Set.of(), OTHER_ADMINISTRATOR))
        .expectNoEvents();
    duties
        .given(proposed(1), confirmed(), new RoleMade(PERSON, 1, PersonId.PLATFORM, NOON))
        .when(new RecordRoleMade(PERSON, 1, Acting.platform(NOON)))
        .expectNoEvents();
  }

  @Test
  void nobody_confirms_what_they_proposed() {
    duties
        .given(proposed(1))
        .when(new ConfirmRole(PERSON, 1, Set.of(), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_CONFIRMER_IS_NOT_PROPOSER));
  }

  @Test
  void nobody_changes_roles_of_their_own() {
    Acting self = new Acting(PERSON, Set.of(Role.ADMINISTRATOR), null, NOON);
    duties
        .givenNoPriorActivity()
        .when(treasurer(self))
        .expectException(refusedBy(RoleRule.ROLE_IS_NOT_ONES_OWN));
    duties
        .given(proposed(1))
        .when(new ConfirmRole(PERSON, 1, Set.of(), self))
        .expectException(refusedBy(RoleRule.ROLE_IS_NOT_ONES_OWN));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADMINISTRATOR", "PLATFORM"},
      mode = EnumSource.Mode.EXCLUDE)
  void only_administrators_propose_and_decide(Role role) {
    Acting other = acting(44, role, null);
    duties
        .givenNoPriorActivity()
        .when(treasurer(other))
        .expectException(refusedBy(RoleRule.ROLE_PROPOSED_BY_ADMINISTRATOR));
    duties
        .given(proposed(1))
        .when(new ConfirmRole(PERSON, 1, Set.of(), other))
        .expectException(refusedBy(RoleRule.ROLE_CONFIRMED_BY_ADMINISTRATOR));
    duties
        .given(proposed(1))
        .when(new RefuseRole(PERSON, 1, other))
        .expectException(refusedBy(RoleRule.ROLE_CONFIRMED_BY_ADMINISTRATOR));
  }

  @Test
  void a_role_is_not_given_to_whoever_has_one_that_excludes_it_by_another_account() {
    duties
        .givenNoPriorActivity()
        .when(propose(Role.TREASURER, Set.of(), Set.of(Role.OFFICIAL), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.NOBODY_HOLDS_BOTH));
    duties
        .given(proposed(1))
        .when(new ConfirmRole(PERSON, 1, Set.of(Role.AUDITOR), OTHER_ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.NOBODY_HOLDS_BOTH));
    duties
        .givenNoPriorActivity()
        .when(propose(Role.EXPERT, Set.of(), Set.of(Role.RESEARCHER), ADMINISTRATOR))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void one_of_two_that_exclude_each_other_can_always_be_taken() {
    duties
        .givenNoPriorActivity()
        .when(
            new ProposeRole(
                PERSON,
                ACCOUNT,
                Role.OFFICIAL,
                RoleChange.TAKEN,
                Set.of(Role.OFFICIAL),
                Set.of(Role.OFFICIAL, Role.TREASURER),
                ORDER,
                ADMINISTRATOR))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_change_changes_something_and_is_the_only_one() {
    duties
        .givenNoPriorActivity()
        .when(
            propose(Role.TREASURER, Set.of(Role.TREASURER), Set.of(Role.TREASURER), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_CHANGES_SOMETHING));
    duties
        .given(proposed(1))
        .when(propose(Role.EXPERT, Set.of(), Set.of(), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.NO_ROLE_CHANGE_IS_OPEN));
    duties
        .given(proposed(1), confirmed())
        .when(propose(Role.EXPERT, Set.of(), Set.of(), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.NO_ROLE_CHANGE_IS_OPEN));
  }

  @Test
  void a_refused_change_is_not_confirmed_any_more() {
    RoleRefused refused = new RoleRefused(PERSON, 1, OTHER_ADMINISTRATOR.person(), NOON);
    duties
        .given(proposed(1))
        .when(new RefuseRole(PERSON, 1, OTHER_ADMINISTRATOR))
        .expectEvents(refused);
    duties
        .given(proposed(1), refused)
        .when(new ConfirmRole(PERSON, 1, Set.of(), OTHER_ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_CHANGE_IS_OPEN));
    duties.given(proposed(1), refused).when(treasurer(ADMINISTRATOR)).expectEvents(proposed(2));
    duties
        .given(proposed(1), refused, proposed(2))
        .when(new ConfirmRole(PERSON, 1, Set.of(), OTHER_ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_CHANGE_IS_OPEN));
  }

  @Test
  void the_platforms_role_and_a_reference_with_nothing_in_it_are_refused() {
    duties
        .givenNoPriorActivity()
        .when(propose(Role.PLATFORM, Set.of(), Set.of(), ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_IS_ONE_OF_PEOPLE));
    duties
        .givenNoPriorActivity()
        .when(
            new ProposeRole(
                PERSON,
                ACCOUNT,
                Role.EXPERT,
                RoleChange.GIVEN,
                Set.of(),
                Set.of(),
                " ",
                ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_REFERENCE_WELL_FORMED));
  }

  @Test
  void only_the_platform_says_that_it_was_made() {
    duties
        .given(proposed(1), confirmed())
        .when(new RecordRoleMade(PERSON, 1, ADMINISTRATOR))
        .expectException(refusedBy(RoleRule.ROLE_FOLLOWS_FROM_A_FACT));
  }

  @Test
  void whoever_has_two_accounts_with_roles_that_exclude_each_other_decides_nothing() {
    Acting treasurer = acting(45, Role.TREASURER, null);
    assertThatCode(() -> decides(treasurer, Set.of())).doesNotThrowAnyException();
    assertThatCode(() -> decides(treasurer, Set.of(Role.TREASURER, Role.EXPERT)))
        .doesNotThrowAnyException();
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> decides(treasurer, Set.of(Role.TREASURER, Role.OFFICIAL)));
    assertThat(refused.rule()).isEqualTo(RoleRule.NOBODY_HOLDS_BOTH);
    assertThat(refused.values()).containsValues(Role.OFFICIAL, Role.TREASURER);
  }

  private void decides(Acting by, Set<Role> held) throws Exception {
    var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(treasurer(by)));
    try {
      Object done = new Separation(person -> held).handle(work, () -> "decided");
      assertThat(done).isEqualTo("decided");
    } finally {
      work.rollback();
    }
  }

  @Test
  void the_offices_over_public_money_exclude_each_other() {
    LocalDate day = LocalDate.of(2026, 9, 1);
    for (Role one : EnumSet.of(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR)) {
      assertThat(ExcludedRoles.among(Set.of(one, Role.ADMINISTRATOR), day)).isPresent();
      assertThat(ExcludedRoles.among(Set.of(one, Role.RESEARCHER), day)).isPresent();
      assertThat(ExcludedRoles.among(Set.of(one), day)).isEmpty();
    }
    assertThat(ExcludedRoles.among(Set.of(Role.OFFICIAL, Role.EXPERT), day)).isPresent();
    assertThat(ExcludedRoles.among(Set.of(Role.RESEARCHER, Role.EXPERT), day)).isEmpty();
    assertThat(ExcludedRoles.among(Set.of(Role.OFFICIAL, Role.EXPERT), LocalDate.of(2018, 1, 1)))
        .isEmpty();
  }
}
