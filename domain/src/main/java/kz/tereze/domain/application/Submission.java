package kz.tereze.domain.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationEvent.ApplicationSigned;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.Projects;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.Design;
import kz.tereze.api.registry.Register;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The way of an application from its writers to the state: the leader signs, then the head of
/// the organisation signs, and only then it has a number. Both are asked the same questions, so
/// that nobody learns on the last day what could have been said before.
final class Submission {

  private final GrantApplication application;
  private final Eligibility eligibility = new Eligibility();
  private @Nullable ApplicationSigned signed;
  private @Nullable ApplicationSubmitted submitted;

  Submission(GrantApplication application) {
    this.application = application;
  }

  @Nullable ApplicationSubmitted submitted() {
    return submitted;
  }

  @CommandHandler
  void handle(
      ApplicationCommand.SignApplication command,
      Register register,
      Projects projects,
      Deadlines deadlines) {
    Acting by = command.by();
    ApplicationRule.SIGNED_BY_LEADER.require(application.team().isLedBy(by.person()));
    if (signed != null && signed.signature().equals(command.signature())) {
      return;
    }
    application.requireDraft();
    Hash text = complete(by, register, projects, deadlines).hash();
    requireUnder(command.signature(), ApplicationText.LEADER, text, SigningPower.PERSONAL);
    apply(
        new ApplicationSigned(
            command.application(), text, command.signature(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.StateConditions command) {
    Acting by = command.by();
    ApplicationRule.CONDITIONS_STATED_BY_LEADER.require(application.team().isLedBy(by.person()));
    List<String> codes = Eligibility.ordered(application.drafted().design(), command.codes());
    if (eligibility.isStated(codes)) {
      return;
    }
    application.requireDraft();
    apply(
        new ApplicationEvent.ConditionsStated(command.application(), codes, by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.ReopenApplication command, Register register) {
    Acting by = command.by();
    ApplicationRule.REOPENED_BY_LEADER_OR_HEAD.require(
        application.team().isLedBy(by.person()) || isHead(by, register));
    ApplicationRule.IS_SIGNED.require(application.isSigned());
    Wording.checkReason(command.reason());
    apply(
        new ApplicationEvent.ApplicationReopened(
            command.application(), command.reason(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(
      ApplicationCommand.SubmitApplication command,
      Register register,
      Projects projects,
      Deadlines deadlines) {
    Acting by = command.by();
    ApplicationRule.SUBMITTED_BY_HEAD.require(isHead(by, register));
    if (submitted != null && submitted.number().equals(command.number())) {
      return;
    }
    ApplicationRule.IS_SIGNED.require(application.isSigned());
    ApplicationText text = complete(by, register, projects, deadlines);
    requireUnder(
        command.signature(), ApplicationText.HEAD, text.hash(), SigningPower.RIGHT_TO_SIGN);
    apply(
        new ApplicationSubmitted(
            command.application(),
            command.number(),
            text.call(),
            text.need(),
            text.applicant(),
            text.team(),
            text.content(),
            text.hash(),
            command.signature(),
            by.person(),
            by.at()));
  }

  private boolean isHead(Acting by, Register register) {
    Bin applicant = application.drafted().applicant();
    return by.actsFor(applicant)
        && register.headOf(applicant).filter(by.person()::equals).isPresent();
  }

  /// The text as it would be frozen now.
  ///
  /// @throws Refused when something is still missing
  private ApplicationText complete(
      Acting by, Register register, Projects projects, Deadlines deadlines) {
    ApplicationDrafted drafted = application.drafted();
    Team team = application.team();
    ApplicationRule.EVERY_MEMBER_CONFIRMED.require(team.isComplete());
    ApplicationContent content = application.content();
    if (content == null) {
      throw new Refused(ApplicationRule.TEXT_IN_STATE_LANGUAGES);
    }
    Wording.checkSubmission(content, drafted.terms(), by.day());
    Design design = drafted.design();
    Planning.check(content, design);
    ApplicationRule.SUBMITTED_AFTER_OPENING.require(
        !by.at().isBefore(drafted.terms().opensAt()), "opensAt", drafted.terms().opensAt());
    Instant closesAt = application.closesAt(deadlines);
    ApplicationRule.SUBMITTED_BEFORE_DEADLINE.require(
        !by.at().isAfter(closesAt), "closesAt", closesAt);
    requireStanding(by, register);
    eligibility.require(design, drafted.applicant(), drafted.leader(), content, register, projects);
    int most = Policy.PROJECTS_LED_AT_MOST.on(by.day()).value();
    ApplicationRule.LEADER_WITHIN_PROJECT_LIMIT.require(
        projects.ledBy(drafted.leader()) < most, "most", most);
    return new ApplicationText(
            drafted.application(),
            drafted.call(),
            CanonicalJson.hash(drafted.terms()),
            design == null ? null : design.hash(),
            drafted.need(),
            drafted.applicant(),
            team.members(),
            content)
        .stating(design, eligibility.stated());
  }

  private void requireStanding(Acting by, Register register) {
    Bin applicant = application.drafted().applicant();
    ApplicationRule.APPLICANT_IS_ACCREDITED.require(
        register.isAccredited(applicant, by.day()), "applicant", applicant.digits());
    List<Optional<String>> entries = new ArrayList<>();
    entries.add(register.sanctionOn(applicant, by.day()));
    for (PersonId member : application.team().members()) {
      entries.add(register.sanctionOn(member, by.day()));
    }
    Optional<String> sanction = entries.stream().flatMap(Optional::stream).findFirst();
    ApplicationRule.NOBODY_IS_SANCTIONED.require(sanction.isEmpty(), "reason", sanction.orElse(""));
  }

  private void requireUnder(Signature given, String act, Hash text, SigningPower power) {
    ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT.require(
        given.signs(act, application.drafted().application().toString(), text, power));
  }

  void on(ApplicationEvent event) {
    if (event instanceof ApplicationSigned e) {
      signed = e;
    } else if (event instanceof ApplicationEvent.ApplicationReopened) {
      signed = null;
    } else if (event instanceof ApplicationEvent.ConditionsStated e) {
      eligibility.stated(e.codes());
    } else if (event instanceof ApplicationSubmitted e) {
      submitted = e;
    }
  }
}
