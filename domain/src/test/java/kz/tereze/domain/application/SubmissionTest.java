package kz.tereze.domain.application;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.People.person;
import static kz.tereze.domain.application.Drafted.APPLICATION;
import static kz.tereze.domain.application.Drafted.CALL;
import static kz.tereze.domain.application.Drafted.CLOSED;
import static kz.tereze.domain.application.Drafted.CLOSES;
import static kz.tereze.domain.application.Drafted.CONTENT;
import static kz.tereze.domain.application.Drafted.HEAD;
import static kz.tereze.domain.application.Drafted.NEED;
import static kz.tereze.domain.application.Drafted.NUMBER;
import static kz.tereze.domain.application.Drafted.OPENS;
import static kz.tereze.domain.application.Drafted.asking;
import static kz.tereze.domain.application.Drafted.drafted;
import static kz.tereze.domain.application.Drafted.edited;
import static kz.tereze.domain.application.Drafted.heads;
import static kz.tereze.domain.application.Drafted.invited;
import static kz.tereze.domain.application.Drafted.leaders;
import static kz.tereze.domain.application.Drafted.ready;
import static kz.tereze.domain.application.Drafted.signed;
import static kz.tereze.domain.application.Drafted.submitted;
import static kz.tereze.domain.application.Drafted.text;
import static kz.tereze.domain.application.Drafted.whenClosed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.EditApplication;
import kz.tereze.api.application.ApplicationCommand.FailFormalCheck;
import kz.tereze.api.application.ApplicationCommand.NoteMissingFormalCheck;
import kz.tereze.api.application.ApplicationCommand.PassFormalCheck;
import kz.tereze.api.application.ApplicationCommand.PublishApplication;
import kz.tereze.api.application.ApplicationCommand.ReopenApplication;
import kz.tereze.api.application.ApplicationCommand.RepeatFormalCheck;
import kz.tereze.api.application.ApplicationCommand.SignApplication;
import kz.tereze.api.application.ApplicationCommand.SubmitApplication;
import kz.tereze.api.application.ApplicationCommand.WithdrawApplication;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationEvent.ApplicationPublished;
import kz.tereze.api.application.ApplicationEvent.ApplicationReopened;
import kz.tereze.api.application.ApplicationEvent.ApplicationWithdrawn;
import kz.tereze.api.application.ApplicationEvent.FormalCheckFailed;
import kz.tereze.api.application.ApplicationEvent.FormalCheckMissing;
import kz.tereze.api.application.ApplicationEvent.FormalCheckPassed;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.application.Projects;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.registry.Office;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {

  private static final Acting LEADER = later(RESEARCHER, CLOSES);
  private static final Acting THE_HEAD = later(HEAD, CLOSES);
  private static final Acting CHECKER = whenClosed(OFFICIAL);
  private static final String REASON = "The budget names no prices.";
  private static final List<FormalReason> REASONS = List.of(FormalReason.BUDGET_UNFOUNDED);

  private final KnownRegister register =
      new KnownRegister().accredited(INSTITUTE).led(INSTITUTE, HEAD.person(), Office.HEAD);
  private int led;
  private final Projects projects = person -> led;
  private @Nullable Instant moved;
  private final Deadlines deadlines = (call, agreed) -> moved == null ? agreed : moved;
  private final FixtureConfiguration<GrantApplication> application =
      Fixtures.of(GrantApplication.class)
          .registerInjectableResource(register)
          .registerInjectableResource(projects)
          .registerInjectableResource(deadlines);

  @Test
  void the_leader_signs_then_the_head_and_only_then_there_is_a_number() {
    application.given(ready()).when(sign(LEADER)).expectEvents(signed());
    silent(application.given(with(signed())).when(sign(LEADER)));
    application.given(with(signed())).when(submit()).expectEvents(submitted());
    silent(application.given(with(signed(), submitted())).when(submit()));
    application
        .given(with(signed(), submitted()))
        .when(
            new SubmitApplication(
                APPLICATION, new ApplicationNumber("AP26000002"), heads(text()), THE_HEAD))
        .expectException(refusedBy(ApplicationRule.IS_SIGNED));
    application.given(ready()).when(submit()).expectException(refusedBy(ApplicationRule.IS_SIGNED));
  }

  @Test
  void nobody_else_signs() {
    application
        .given(ready())
        .when(sign(later(COLLEAGUE, CLOSES)))
        .expectException(refusedBy(ApplicationRule.SIGNED_BY_LEADER));
    application
        .given(with(signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, heads(text()), LEADER))
        .expectException(refusedBy(ApplicationRule.SUBMITTED_BY_HEAD));
    Acting elsewhere = new Acting(THE_HEAD.person(), THE_HEAD.roles(), UNIVERSITY, CLOSES);
    application
        .given(with(signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, heads(text()), elsewhere))
        .expectException(refusedBy(ApplicationRule.SUBMITTED_BY_HEAD));
  }

  @Test
  void a_signature_is_under_this_text_by_a_key_good_for_it() {
    ApplicationText other =
        new ApplicationText(
            APPLICATION,
            CALL,
            text().terms(),
            NEED,
            INSTITUTE,
            text().team(),
            asking(Tiyn.ofTenge(1), 24));
    application
        .given(ready())
        .when(new SignApplication(APPLICATION, leaders(other), LEADER))
        .expectException(refusedBy(ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT));
    application
        .given(ready())
        .when(new SignApplication(APPLICATION, heads(text()), LEADER))
        .expectException(refusedBy(ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT));
    application
        .given(with(signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, leaders(text()), THE_HEAD))
        .expectException(refusedBy(ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT));
  }

  @Test
  void a_signed_application_is_changed_only_after_it_was_given_back() {
    application
        .given(with(signed()))
        .when(new EditApplication(APPLICATION, 1, asking(Tiyn.ofTenge(1), 24), LEADER))
        .expectException(refusedBy(ApplicationRule.IS_A_DRAFT));
    application
        .given(with(signed()))
        .when(new ReopenApplication(APPLICATION, REASON, later(COLLEAGUE, CLOSES)))
        .expectException(refusedBy(ApplicationRule.REOPENED_BY_LEADER_OR_HEAD));
    application
        .given(ready())
        .when(new ReopenApplication(APPLICATION, REASON, LEADER))
        .expectException(refusedBy(ApplicationRule.IS_SIGNED));
    for (Acting by : List.of(LEADER, THE_HEAD)) {
      application
          .given(with(signed()))
          .when(new ReopenApplication(APPLICATION, REASON, by))
          .expectEvents(new ApplicationReopened(APPLICATION, REASON, by.person(), CLOSES));
    }
    application
        .given(
            with(signed(), new ApplicationReopened(APPLICATION, REASON, LEADER.person(), CLOSES)))
        .when(submit())
        .expectException(refusedBy(ApplicationRule.IS_SIGNED));
  }

  @Test
  void every_invited_member_has_answered() {
    application
        .given(with(invited(person(50))))
        .when(sign(LEADER))
        .expectException(refusedBy(ApplicationRule.EVERY_MEMBER_CONFIRMED));
  }

  @Test
  void it_is_written_in_kazakh_and_russian() {
    application
        .given(drafted())
        .when(sign(LEADER))
        .expectException(refusedBy(ApplicationRule.TEXT_IN_STATE_LANGUAGES));
    refuses(
        new ApplicationContent(
            CONTENT.title(),
            CONTENT.summary(),
            new Text("", "Песок 50 г/м³", null),
            24,
            CONTENT.requested(),
            Tiyn.ZERO,
            CONTENT.region()),
        ApplicationRule.TEXT_IN_STATE_LANGUAGES);
  }

  @Test
  void term_and_sum_are_within_what_law_and_call_allow() {
    refuses(asking(CONTENT.requested(), 0), ApplicationRule.TERM_ALLOWED);
    refuses(asking(CONTENT.requested(), 37), ApplicationRule.TERM_ALLOWED);
    refuses(asking(Tiyn.ZERO, 24), ApplicationRule.REQUEST_IS_POSITIVE);
    refuses(asking(Tiyn.ofTenge(40_000_001), 24), ApplicationRule.REQUEST_WITHIN_CEILING);
  }

  @Test
  void both_sign_while_the_call_is_open() {
    application
        .given(ready())
        .when(sign(later(RESEARCHER, OPENS.minusMillis(1))))
        .expectException(refusedBy(ApplicationRule.SUBMITTED_AFTER_OPENING));
    application
        .given(ready())
        .when(sign(whenClosed(RESEARCHER)))
        .expectException(refusedBy(ApplicationRule.SUBMITTED_BEFORE_DEADLINE));
    application
        .given(with(signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, heads(text()), whenClosed(HEAD)))
        .expectException(refusedBy(ApplicationRule.SUBMITTED_BEFORE_DEADLINE));
  }

  @Test
  void a_deadline_that_moved_holds_for_what_was_begun_before() {
    moved = CLOSED;
    application
        .given(with(signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, heads(text()), whenClosed(HEAD)))
        .expectSuccessfulHandlerExecution();
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.CALL_IS_CLOSED));
    application
        .given(with(signed(), submitted()))
        .when(new FailFormalCheck(APPLICATION, REASONS, REASON, CHECKER))
        .expectException(refusedBy(ApplicationRule.CALL_IS_CLOSED));
  }

  @Test
  void the_applicant_is_accredited_on_the_day_and_nobody_is_sanctioned() {
    register.withdrawn(INSTITUTE);
    application
        .given(with(signed()))
        .when(submit())
        .expectException(refusedBy(ApplicationRule.APPLICANT_IS_ACCREDITED));
    register.accredited(INSTITUTE).sanctioned(COLLEAGUE.person(), "Forged reports.");
    application
        .given(with(signed()))
        .when(submit())
        .expectException(refusedBy(ApplicationRule.NOBODY_IS_SANCTIONED));
    application
        .given(ready())
        .when(sign(LEADER))
        .expectException(refusedBy(ApplicationRule.NOBODY_IS_SANCTIONED));
  }

  @Test
  void nobody_leads_more_projects_than_allowed() {
    led = Policy.PROJECTS_LED_AT_MOST.on(LEADER.day()).value() - 1;
    application.given(ready()).when(sign(LEADER)).expectEvents(signed());
    led++;
    application
        .given(ready())
        .when(sign(LEADER))
        .expectException(refusedBy(ApplicationRule.LEADER_WITHIN_PROJECT_LIMIT));
  }

  private static SignApplication sign(Acting by) {
    return new SignApplication(APPLICATION, leaders(text()), by);
  }

  private static SubmitApplication submit() {
    return new SubmitApplication(APPLICATION, NUMBER, heads(text()), THE_HEAD);
  }

  @Test
  void the_leader_withdraws_until_the_formal_check_with_a_reason() {
    ApplicationWithdrawn withdrawn =
        new ApplicationWithdrawn(APPLICATION, CALL, REASON, RESEARCHER.person(), CLOSES);
    application
        .given(with(signed(), submitted()))
        .when(new WithdrawApplication(APPLICATION, REASON, LEADER))
        .expectEvents(withdrawn);
    silent(
        application
            .given(with(withdrawn))
            .when(new WithdrawApplication(APPLICATION, REASON, LEADER)));
    application
        .given(ready())
        .when(new WithdrawApplication(APPLICATION, REASON, COLLEAGUE))
        .expectException(refusedBy(ApplicationRule.WITHDRAWN_BY_LEADER));
    application
        .given(ready())
        .when(new WithdrawApplication(APPLICATION, "", LEADER))
        .expectException(refusedBy(ApplicationRule.REASON_GIVEN));
    application
        .given(with(signed(), submitted(), passed()))
        .when(new WithdrawApplication(APPLICATION, REASON, LEADER))
        .expectException(refusedBy(ApplicationRule.CAN_BE_WITHDRAWN));
  }

  @Test
  void an_official_passes_or_fails_it_after_the_call_closed() {
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectEvents(passed());
    application
        .given(with(signed(), submitted()))
        .when(new FailFormalCheck(APPLICATION, REASONS, REASON, CHECKER))
        .expectEvents(failed());
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, later(OFFICIAL, CLOSES)))
        .expectException(refusedBy(ApplicationRule.CALL_IS_CLOSED));
  }

  @Test
  void a_formal_check_not_made_in_time_becomes_a_fact_once() {
    LocalDate checkBy = OfficialTerm.FORMAL_CHECK.lastDay(CLOSES);
    Acting inTime = Acting.platform(Kazakhstan.startOf(checkBy.plusDays(1)).minusSeconds(1));
    Acting late = Acting.platform(Kazakhstan.startOf(checkBy.plusDays(1)));
    FormalCheckMissing missing = missing(checkBy, late);
    application
        .given(with(signed(), submitted()))
        .when(new NoteMissingFormalCheck(APPLICATION, inTime))
        .expectException(refusedBy(ApplicationRule.CHECK_TERM_IS_OVER));
    application
        .given(with(signed(), submitted()))
        .when(new NoteMissingFormalCheck(APPLICATION, later(OFFICIAL, late.at())))
        .expectException(refusedBy(ApplicationRule.NOTED_BY_THE_PLATFORM));
    NoteMissingFormalCheck note = new NoteMissingFormalCheck(APPLICATION, late);
    application.given(with(signed(), submitted())).when(note).expectEvents(missing);
    silent(application.given(with(signed(), submitted(), missing)).when(note));
    silent(application.given(with(signed(), submitted(), passed())).when(note));
    silent(application.given(ready()).when(note));
    application
        .given(with(signed(), submitted(), missing))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectEvents(passed());
  }

  @Test
  void the_term_of_the_formal_check_moves_with_the_deadline() {
    LocalDate checkBy = OfficialTerm.FORMAL_CHECK.lastDay(CLOSES);
    moved = CLOSES.plus(Duration.ofDays(30));
    application
        .given(with(signed(), submitted()))
        .when(
            new NoteMissingFormalCheck(
                APPLICATION, Acting.platform(Kazakhstan.startOf(checkBy.plusDays(1)))))
        .expectException(refusedBy(ApplicationRule.CHECK_TERM_IS_OVER));
  }

  @Test
  void a_check_made_anew_has_a_term_of_its_own() {
    LocalDate first = OfficialTerm.FORMAL_CHECK.lastDay(CLOSES);
    Instant upheld = Kazakhstan.startOf(first.plusDays(20));
    ApplicationEvent reopened =
        new ApplicationEvent.FormalCheckReopened(
            APPLICATION, NUMBER, CALL, PLATFORM.person(), upheld);
    LocalDate second = OfficialTerm.FORMAL_CHECK.lastDay(upheld);
    Acting late = Acting.platform(Kazakhstan.startOf(second.plusDays(1)));
    List<Object> before =
        with(
            signed(),
            submitted(),
            missing(first, Acting.platform(Kazakhstan.startOf(first.plusDays(1)))),
            failed(),
            reopened);
    application
        .given(before)
        .when(new NoteMissingFormalCheck(APPLICATION, Acting.platform(Kazakhstan.startOf(second))))
        .expectException(refusedBy(ApplicationRule.CHECK_TERM_IS_OVER));
    application
        .given(before)
        .when(new NoteMissingFormalCheck(APPLICATION, late))
        .expectEvents(missing(second, late));
  }

  private static FormalCheckMissing missing(LocalDate checkBy, Acting by) {
    return new FormalCheckMissing(APPLICATION, NUMBER, CALL, checkBy, by.person(), by.at());
  }

  @Test
  void a_check_is_made_once() {
    silent(
        application
            .given(with(signed(), submitted(), passed()))
            .when(new PassFormalCheck(APPLICATION, CHECKER)));
    silent(
        application
            .given(with(signed(), submitted(), failed()))
            .when(new FailFormalCheck(APPLICATION, REASONS, REASON, CHECKER)));
    application
        .given(with(signed(), submitted(), passed()))
        .when(new PassFormalCheck(APPLICATION, whenClosed(OTHER_OFFICIAL)))
        .expectException(refusedBy(ApplicationRule.AWAITS_FORMAL_CHECK));
    application
        .given(with(signed(), submitted(), passed()))
        .when(new FailFormalCheck(APPLICATION, REASONS, REASON, CHECKER))
        .expectException(refusedBy(ApplicationRule.AWAITS_FORMAL_CHECK));
    application
        .given(ready())
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.AWAITS_FORMAL_CHECK));
  }

  @Test
  void after_an_upheld_appeal_another_official_checks_again() {
    ApplicationEvent reopened =
        new ApplicationEvent.FormalCheckReopened(
            APPLICATION, NUMBER, CALL, PLATFORM.person(), PLATFORM.at());
    application
        .given(with(signed(), submitted(), failed()))
        .when(new RepeatFormalCheck(APPLICATION, PLATFORM))
        .expectEvents(reopened);
    silent(
        application
            .given(with(signed(), submitted(), failed(), reopened))
            .when(new RepeatFormalCheck(APPLICATION, PLATFORM)));
    application
        .given(with(signed(), submitted(), failed()))
        .when(new RepeatFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.REPEATED_BY_THE_PLATFORM));
    application
        .given(with(signed(), submitted(), failed(), reopened))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.CHECKED_AGAIN_BY_ANOTHER));
    Acting other = whenClosed(OTHER_OFFICIAL);
    application
        .given(with(signed(), submitted(), failed(), reopened))
        .when(new FailFormalCheck(APPLICATION, REASONS, REASON, other))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_failed_check_says_why() {
    application
        .given(with(signed(), submitted()))
        .when(new FailFormalCheck(APPLICATION, List.of(), REASON, CHECKER))
        .expectException(refusedBy(ApplicationRule.REASON_GIVEN));
    application
        .given(with(signed(), submitted()))
        .when(new FailFormalCheck(APPLICATION, REASONS, "short", CHECKER))
        .expectException(refusedBy(ApplicationRule.REASON_GIVEN));
  }

  @Test
  void nobody_checks_who_is_not_an_official_or_is_of_the_applicant_or_in_the_team() {
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, whenClosed(COLLEAGUE)))
        .expectException(refusedBy(ApplicationRule.CHECKED_BY_OFFICIAL));
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, whenClosed(acting(51, Role.OFFICIAL, INSTITUTE))))
        .expectException(refusedBy(ApplicationRule.OFFICIAL_NOT_OF_APPLICANT));
    application
        .given(with(signed(), submitted()))
        .when(new PassFormalCheck(APPLICATION, whenClosed(acting(6, Role.OFFICIAL, null))))
        .expectException(refusedBy(ApplicationRule.OFFICIAL_NOT_IN_TEAM));
  }

  @Test
  void an_awarded_application_becomes_public_once_and_by_itself() {
    Acting platform = Acting.platform(CLOSED);
    PublishApplication publish = new PublishApplication(APPLICATION, platform);
    ApplicationPublished published =
        new ApplicationPublished(APPLICATION, NUMBER, CONTENT, platform.person(), CLOSED);
    application.given(with(signed(), submitted(), passed())).when(publish).expectEvents(published);
    silent(application.given(with(signed(), submitted(), passed(), published)).when(publish));
    application
        .given(with(signed(), submitted(), passed()))
        .when(new PublishApplication(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.PUBLISHED_BY_THE_PLATFORM));
    application
        .given(with(signed(), submitted(), failed()))
        .when(publish)
        .expectException(refusedBy(ApplicationRule.PUBLISHED_AFTER_FORMAL_CHECK));
  }

  private void refuses(ApplicationContent content, ApplicationRule rule) {
    application
        .given(drafted(), edited(1, content, RESEARCHER))
        .when(sign(LEADER))
        .expectException(refusedBy(rule));
  }

  private static void silent(ResultValidator<GrantApplication> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static List<Object> with(Object... more) {
    List<Object> all = new ArrayList<>(ready());
    all.addAll(List.of(more));
    return all;
  }

  private static FormalCheckPassed passed() {
    return new FormalCheckPassed(
        APPLICATION,
        NUMBER,
        CALL,
        NEED,
        INSTITUTE,
        submitted().team(),
        CONTENT,
        3,
        OFFICIAL.person(),
        CLOSED);
  }

  private static FormalCheckFailed failed() {
    return new FormalCheckFailed(
        APPLICATION, NUMBER, CALL, REASONS, REASON, OFFICIAL.person(), CLOSED);
  }
}
