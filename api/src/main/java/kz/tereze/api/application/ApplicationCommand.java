package kz.tereze.api.application;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.signature.Signature;

/// What can be asked of an application. It begins with `CallCommand.DraftApplication`.
public sealed interface ApplicationCommand extends Command {

  ApplicationId application();

  /// The stream in which the aggregate's events are kept.
  static String stream(ApplicationId application) {
    return "application-" + application;
  }

  @Override
  default String target() {
    return stream(application());
  }

  /// The leader or a confirmed member saves the text.
  ///
  /// @param basedOn the revision the writer was looking at; 0 before the first
  record EditApplication(
      ApplicationId application, int basedOn, ApplicationContent content, Acting by)
      implements ApplicationCommand {}

  record InviteMember(ApplicationId application, PersonId member, Acting by)
      implements ApplicationCommand {}

  /// Each member confirms in their own account.
  record ConfirmMembership(ApplicationId application, Acting by) implements ApplicationCommand {}

  record DeclineMembership(ApplicationId application, Acting by) implements ApplicationCommand {}

  record RemoveMember(ApplicationId application, PersonId member, Acting by)
      implements ApplicationCommand {}

  /// The leader states that conditions of the call hold which no register knows; replaces what they
  /// stated before.
  ///
  /// @param codes of these conditions
  record StateConditions(ApplicationId application, List<String> codes, Acting by)
      implements ApplicationCommand {

    public StateConditions {
      codes = List.copyOf(codes);
    }
  }

  /// The leader signs what the team wrote and confirmed; until it is reopened nobody changes it.
  record SignApplication(ApplicationId application, Signature signature, Acting by)
      implements ApplicationCommand {}

  /// Leader or head give a signed application back to its writers; the signature is void.
  record ReopenApplication(ApplicationId application, String reason, Acting by)
      implements ApplicationCommand {}

  /// The head of the applying organisation signs too; the number is issued, the text is frozen.
  record SubmitApplication(
      ApplicationId application, ApplicationNumber number, Signature signature, Acting by)
      implements ApplicationCommand {}

  record WithdrawApplication(ApplicationId application, String reason, Acting by)
      implements ApplicationCommand {}

  /// An official answers for it that the application asks no money a second time for what it
  /// resembles.
  record ClearOverlap(ApplicationId application, String reason, Acting by)
      implements ApplicationCommand {}

  record PassFormalCheck(ApplicationId application, Acting by) implements ApplicationCommand {}

  record FailFormalCheck(
      ApplicationId application, List<FormalReason> reasons, String explanation, Acting by)
      implements ApplicationCommand {

    public FailFormalCheck {
      reasons = List.copyOf(reasons);
    }
  }

  /// Clock: the term for the formal check is over, and there is none.
  record NoteMissingFormalCheck(ApplicationId application, Acting by)
      implements ApplicationCommand {}

  /// Policy: an appeal was upheld; another official makes the formal check anew.
  record RepeatFormalCheck(ApplicationId application, Acting by) implements ApplicationCommand {}

  /// Policy: the award was approved; what the team promised becomes public.
  record PublishApplication(ApplicationId application, Acting by) implements ApplicationCommand {}
}
