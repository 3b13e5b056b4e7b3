package kz.tereze.api.expert;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;

/// What can be asked of an expert's place in the pool.
public sealed interface ExpertCommand extends Command {

  PersonId expert();

  /// The stream in which the aggregate's events are kept.
  static String stream(PersonId expert) {
    return "expert-" + expert;
  }

  @Override
  default String target() {
    return stream(expert());
  }

  /// An expert joins the pool, or says anew what they know and take on. Their employer is the
  /// organisation they act for.
  record DescribeExpertise(PersonId expert, Expertise expertise, Acting by)
      implements ExpertCommand {}

  /// An official accredits an expert.
  ///
  /// @param order number of the order
  /// @param until last day on which it holds
  record AccreditExpert(PersonId expert, String order, LocalDate until, Acting by)
      implements ExpertCommand {}

  /// An official ends an accreditation before its day, with a reason.
  record WithdrawAccreditation(PersonId expert, String reason, Acting by)
      implements ExpertCommand {}

  /// An expert leaves the pool; what they have begun they finish.
  record LeavePool(PersonId expert, Acting by) implements ExpertCommand {}
}
