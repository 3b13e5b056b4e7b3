package kz.tereze.domain.expert;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.ExpertCommand.AccreditExpert;
import kz.tereze.api.expert.ExpertCommand.DescribeExpertise;
import kz.tereze.api.expert.ExpertCommand.LeavePool;
import kz.tereze.api.expert.ExpertCommand.WithdrawAccreditation;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.api.expert.ExpertEvent.AccreditationWithdrawn;
import kz.tereze.api.expert.ExpertEvent.ExpertAccredited;
import kz.tereze.api.expert.ExpertEvent.ExpertiseDescribed;
import kz.tereze.api.expert.ExpertEvent.PoolLeft;
import kz.tereze.api.expert.ExpertRule;
import kz.tereze.api.expert.Expertise;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An expert's place in the pool.
@AggregateRoot(type = "Expert")
public class Expert {

  private static final int DISCIPLINES_AT_MOST = 10;
  private static final int YEARS_AT_MOST = 5;
  private static final Characters KEYWORDS = new Characters(20, 2_000);
  private static final Characters ORDER = new Characters(1, 60);
  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable ExpertiseDescribed described;
  private @Nullable ExpertAccredited accredited;
  private @Nullable AccreditationWithdrawn withdrawn;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Expert() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DescribeExpertise command) {
    Acting by = command.by();
    ExpertRule.DESCRIBED_BY_THE_EXPERT.require(
        by.is(Role.EXPERT) && by.person().equals(command.expert()));
    Expertise expertise = command.expertise();
    ExpertRule.DISCIPLINES_NAMED.require(
        isNamedOnce(expertise.disciplines())
            && expertise.disciplines().size() <= DISCIPLINES_AT_MOST,
        "most",
        DISCIPLINES_AT_MOST);
    ExpertRule.TONGUES_NAMED.require(isNamedOnce(expertise.tongues()));
    ExpertRule.KEYWORDS_GIVEN.require(
        KEYWORDS.fit(expertise.keywords()), "least", KEYWORDS.atLeast(), "most", KEYWORDS.atMost());
    int most = Policy.EXPERT_LOAD_AT_MOST.on(by.day()).value();
    ExpertRule.LOAD_ALLOWED.require(
        expertise.load() >= 1 && expertise.load() <= most, "most", most);
    if (!isRepeated(command)) {
      AggregateLifecycle.apply(
          new ExpertiseDescribed(
              command.expert(), expertise, by.organisation(), by.person(), by.at()));
    }
  }

  private static boolean isNamedOnce(List<?> named) {
    return !named.isEmpty() && new HashSet<>(named).size() == named.size();
  }

  private boolean isRepeated(DescribeExpertise command) {
    return described != null
        && described.expertise().equals(command.expertise())
        && (described.employer() == null
            ? command.by().organisation() == null
            : described.employer().equals(command.by().organisation()));
  }

  @CommandHandler
  void handle(AccreditExpert command) {
    Acting by = command.by();
    requireOfficial(by, command);
    ExpertRule.IS_IN_POOL.require(described != null);
    String order = command.order().strip();
    ExpertRule.ORDER_NUMBER_GIVEN.require(ORDER.fit(order));
    LocalDate today = by.day();
    ExpertRule.ACCREDITATION_ENDS_IN_TIME.require(
        command.until().isAfter(today) && !command.until().isAfter(today.plusYears(YEARS_AT_MOST)),
        "years",
        YEARS_AT_MOST);
    if (accredited == null
        || !accredited.order().equals(order)
        || !accredited.until().equals(command.until())) {
      AggregateLifecycle.apply(
          new ExpertAccredited(command.expert(), order, command.until(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(WithdrawAccreditation command) {
    Acting by = command.by();
    requireOfficial(by, command);
    String reason = command.reason().strip();
    if (withdrawn != null
        && withdrawn.reason().equals(reason)
        && withdrawn.by().equals(by.person())) {
      return;
    }
    ExpertRule.IS_ACCREDITED.require(accredited != null);
    ExpertRule.REASON_GIVEN.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new AccreditationWithdrawn(command.expert(), reason, by.person(), by.at()));
  }

  private static void requireOfficial(Acting by, ExpertCommand command) {
    ExpertRule.ACCREDITED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    ExpertRule.ACCREDITED_BY_SOMEBODY_ELSE.require(!by.person().equals(command.expert()));
  }

  @CommandHandler
  void handle(LeavePool command) {
    Acting by = command.by();
    ExpertRule.DESCRIBED_BY_THE_EXPERT.require(by.person().equals(command.expert()));
    if (described != null) {
      AggregateLifecycle.apply(new PoolLeft(command.expert(), by.person(), by.at()));
    }
  }

  @EventSourcingHandler
  void on(ExpertEvent event) {
    switch (event) {
      case ExpertiseDescribed e -> {
        stream = ExpertCommand.stream(e.expert());
        described = e;
      }
      case ExpertAccredited e -> {
        CorruptHistory.unless(described != null, e, "not in the pool");
        accredited = e;
        withdrawn = null;
      }
      case AccreditationWithdrawn e -> {
        CorruptHistory.unless(accredited != null, e, "not accredited");
        accredited = null;
        withdrawn = e;
      }
      case PoolLeft e -> {
        CorruptHistory.unless(described != null, e, "not in the pool");
        described = null;
      }
    }
  }
}
