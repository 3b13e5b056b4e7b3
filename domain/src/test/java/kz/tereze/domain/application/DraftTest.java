package kz.tereze.domain.application;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.person;
import static kz.tereze.domain.application.Drafted.APPLICATION;
import static kz.tereze.domain.application.Drafted.CONTENT;
import static kz.tereze.domain.application.Drafted.asking;
import static kz.tereze.domain.application.Drafted.confirmed;
import static kz.tereze.domain.application.Drafted.drafted;
import static kz.tereze.domain.application.Drafted.edited;
import static kz.tereze.domain.application.Drafted.invited;
import static kz.tereze.domain.application.Drafted.ready;
import static kz.tereze.domain.application.Drafted.submitted;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.ConfirmMembership;
import kz.tereze.api.application.ApplicationCommand.DeclineMembership;
import kz.tereze.api.application.ApplicationCommand.EditApplication;
import kz.tereze.api.application.ApplicationCommand.InviteMember;
import kz.tereze.api.application.ApplicationCommand.RemoveMember;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent.MemberRemoved;
import kz.tereze.api.application.ApplicationEvent.MembershipDeclined;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final ApplicationContent OTHER = asking(Tiyn.ofTenge(20_000_000), 12);

  private final FixtureConfiguration<GrantApplication> application =
      Fixtures.of(GrantApplication.class);

  @Test
  void leader_and_confirmed_members_write() {
    application
        .given(drafted())
        .when(new EditApplication(APPLICATION, 0, CONTENT, RESEARCHER))
        .expectEvents(edited(1, CONTENT, RESEARCHER));
    application
        .given(ready())
        .when(new EditApplication(APPLICATION, 1, OTHER, COLLEAGUE))
        .expectEvents(edited(2, OTHER, COLLEAGUE));
  }

  @Test
  void nobody_else_writes() {
    application
        .given(drafted(), invited(COLLEAGUE.person()))
        .when(new EditApplication(APPLICATION, 0, CONTENT, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.WRITTEN_BY_THE_TEAM));
    application
        .given(ready())
        .when(new EditApplication(APPLICATION, 1, OTHER, EXPERT))
        .expectException(refusedBy(ApplicationRule.WRITTEN_BY_THE_TEAM));
  }

  @Test
  void nobody_overwrites_what_somebody_saved_in_between() {
    application
        .given(ready())
        .when(new EditApplication(APPLICATION, 0, OTHER, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.NEWEST_REVISION_EDITED));
    silent(
        application.given(ready()).when(new EditApplication(APPLICATION, 0, CONTENT, RESEARCHER)));
  }

  @Test
  void a_draft_may_be_incomplete_but_not_too_long_or_below_zero() {
    Text empty = new Text("", "", null);
    ApplicationContent begun =
        new ApplicationContent(empty, empty, empty, 0, Tiyn.ZERO, Tiyn.ZERO, CONTENT.region());
    application
        .given(drafted())
        .when(new EditApplication(APPLICATION, 0, begun, RESEARCHER))
        .expectEvents(edited(1, begun, RESEARCHER));
    Text tooLong = new Text("", "п".repeat(1_001), null);
    application
        .given(drafted())
        .when(
            new EditApplication(
                APPLICATION,
                0,
                new ApplicationContent(
                    empty, empty, tooLong, 0, Tiyn.ZERO, Tiyn.ZERO, CONTENT.region()),
                RESEARCHER))
        .expectException(refusedBy(ApplicationRule.TEXT_WITHIN_LIMITS));
    application
        .given(drafted())
        .when(new EditApplication(APPLICATION, 0, asking(new Tiyn(-1), 12), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.SUMS_NOT_NEGATIVE));
  }

  @Test
  void after_submission_nothing_is_changed() {
    List<Object> done = new ArrayList<>(ready());
    done.add(Drafted.signed());
    done.add(submitted());
    application
        .given(done)
        .when(new EditApplication(APPLICATION, 1, OTHER, RESEARCHER))
        .expectException(refusedBy(ApplicationRule.IS_A_DRAFT));
    application
        .given(done)
        .when(invite(person(50), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.IS_A_DRAFT));
    application
        .given(done)
        .when(new DeclineMembership(APPLICATION, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.IS_A_DRAFT));
  }

  @Test
  void the_leader_invites_each_member_once() {
    application
        .given(drafted())
        .when(invite(COLLEAGUE.person(), RESEARCHER))
        .expectEvents(invited(COLLEAGUE.person()));
    silent(application.given(ready()).when(invite(COLLEAGUE.person(), RESEARCHER)));
    application
        .given(drafted())
        .when(invite(RESEARCHER.person(), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.INVITED_ONCE));
    application
        .given(drafted(), invited(COLLEAGUE.person()), declined())
        .when(invite(COLLEAGUE.person(), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.INVITED_ONCE));
  }

  @Test
  void only_the_leader_leads_the_team() {
    application
        .given(ready())
        .when(invite(person(50), COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.TEAM_LED_BY_LEADER));
    application
        .given(ready())
        .when(new RemoveMember(APPLICATION, RESEARCHER.person(), COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.TEAM_LED_BY_LEADER));
  }

  @Test
  void a_team_has_at_most_thirty_members() {
    List<Object> full = new ArrayList<>(List.of(drafted()));
    for (int number = 1; number <= 29; number++) {
      full.add(invited(person(1_000 + number)));
    }
    application
        .given(full)
        .when(invite(COLLEAGUE.person(), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.TEAM_WITHIN_LIMIT));
  }

  @Test
  void whoever_was_invited_confirms_or_declines_in_their_own_account() {
    application
        .given(drafted(), invited(COLLEAGUE.person()))
        .when(new ConfirmMembership(APPLICATION, COLLEAGUE))
        .expectEvents(confirmed());
    application
        .given(ready())
        .when(new DeclineMembership(APPLICATION, COLLEAGUE))
        .expectEvents(declined());
    silent(application.given(ready()).when(new ConfirmMembership(APPLICATION, COLLEAGUE)));
    silent(
        application
            .given(drafted(), invited(COLLEAGUE.person()), declined())
            .when(new DeclineMembership(APPLICATION, COLLEAGUE)));
  }

  @Test
  void whoever_was_not_invited_answers_nothing() {
    application
        .given(drafted())
        .when(new ConfirmMembership(APPLICATION, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.MEMBER_WAS_INVITED));
    application
        .given(drafted())
        .when(new DeclineMembership(APPLICATION, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.MEMBER_WAS_INVITED));
  }

  @Test
  void the_leader_removes_a_member_who_can_be_invited_anew() {
    MemberRemoved removed =
        new MemberRemoved(APPLICATION, COLLEAGUE.person(), RESEARCHER.person(), NOON);
    application
        .given(ready())
        .when(new RemoveMember(APPLICATION, COLLEAGUE.person(), RESEARCHER))
        .expectEvents(removed);
    application
        .given(drafted(), invited(COLLEAGUE.person()), declined(), removed)
        .when(invite(COLLEAGUE.person(), RESEARCHER))
        .expectEvents(invited(COLLEAGUE.person()));
    silent(
        application
            .given(drafted(), invited(COLLEAGUE.person()), removed)
            .when(new RemoveMember(APPLICATION, COLLEAGUE.person(), RESEARCHER)));
    application
        .given(ready())
        .when(new RemoveMember(APPLICATION, RESEARCHER.person(), RESEARCHER))
        .expectException(refusedBy(ApplicationRule.MEMBER_WAS_INVITED));
  }

  @Test
  void a_skipped_revision_is_a_corrupt_history() {
    application
        .given(drafted(), edited(2, CONTENT, RESEARCHER))
        .when(invite(COLLEAGUE.person(), RESEARCHER))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<GrantApplication> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static InviteMember invite(PersonId member, Acting by) {
    return new InviteMember(APPLICATION, member, by);
  }

  private static MembershipDeclined declined() {
    return new MembershipDeclined(APPLICATION, COLLEAGUE.person(), NOON);
  }
}
