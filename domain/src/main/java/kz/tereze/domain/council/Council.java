package kz.tereze.domain.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Seat;
import kz.tereze.api.registry.Register;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A scientific and technical council: who holds a seat, and which ballots it was called to.
@AggregateRoot(type = "Council")
public class Council {

  private static final int NAME_AT_MOST = 300;

  @AggregateIdentifier private String stream;
  private boolean established;
  private Text name;
  private PersonId establishedBy;
  private List<Term> terms = new ArrayList<>();
  private Set<PersonId> dismissed = new HashSet<>();
  private Set<BallotId> ballots = new HashSet<>();
  private @Nullable PersonId chair;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Council() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CouncilCommand.EstablishCouncil command) {
    Acting by = command.by();
    requireKeeper(by);
    CouncilRule.NAME_IN_STATE_LANGUAGES.require(
        command.name().isComplete() && command.name().isAtMost(NAME_AT_MOST), "most", NAME_AT_MOST);
    if (established) {
      CouncilRule.ESTABLISHED_ONCE.require(
          name.equals(command.name()) && establishedBy.equals(by.person()),
          "council",
          command.council().code());
      return;
    }
    apply(
        new CouncilEvent.CouncilEstablished(
            command.council(), command.name(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CouncilCommand.AppointMember command, Register register) {
    Acting by = command.by();
    requireKeeper(by);
    Term term =
        new Term(new Seat(command.member(), command.employer()), command.from(), command.until());
    if (terms.contains(term)) {
      return;
    }
    int months = Policy.COUNCIL_TERM_MONTHS_AT_MOST.on(by.day()).value();
    CouncilRule.TERM_WITHIN_LIMITS.require(term.isAtMost(months), "months", months);
    Predicate<Term> meanwhile = term::overlaps;
    CouncilRule.ONE_SEAT_PER_PERSON.require(
        terms.stream().filter(meanwhile).noneMatch(held -> held.isOf(command.member())));
    int most = Policy.COUNCIL_SEATS_PER_ORGANISATION.on(by.day()).value();
    long held =
        terms.stream()
            .filter(meanwhile)
            .filter(other -> other.seat().employer().equals(command.employer()))
            .count();
    CouncilRule.ONE_SEAT_PER_ORGANISATION.require(
        held < most, "employer", command.employer().digits(), "most", most);
    CouncilRule.NO_OFFICER_OF_AN_APPLICANT.require(
        !leadsAnApplicant(command.member(), register, by));
    apply(
        new CouncilEvent.MemberAppointed(
            command.council(),
            command.member(),
            command.employer(),
            command.from(),
            command.until(),
            by.person(),
            by.at()));
  }

  private static boolean leadsAnApplicant(PersonId person, Register register, Acting by) {
    return register.officesOf(person).stream()
        .anyMatch(held -> register.isAccredited(held.organisation(), by.day()));
  }

  @CommandHandler
  void handle(CouncilCommand.DismissMember command) {
    Acting by = command.by();
    requireKeeper(by);
    if (dismissed.contains(command.member())) {
      return;
    }
    CouncilRule.IS_A_MEMBER.require(holdsSeat(command.member()));
    apply(
        new CouncilEvent.MemberDismissed(
            command.council(), command.member(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CouncilCommand.NameChair command) {
    Acting by = command.by();
    requireKeeper(by);
    CouncilRule.IS_A_MEMBER.require(holdsSeat(command.member()));
    if (!command.member().equals(chair)) {
      apply(new CouncilEvent.ChairNamed(command.council(), command.member(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(CouncilCommand.CallBallot command, Register register) throws Exception {
    Acting by = command.by();
    CouncilRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (ballots.contains(command.ballot())) {
      return;
    }
    List<Seat> seats =
        terms.stream().filter(term -> term.runsOn(by.day())).map(Term::seat).toList();
    List<PersonId> recused =
        seats.stream()
            // Whoever came to lead an applicant after the appointment takes no part either.
            .filter(
                seat ->
                    command.subject().concerns(seat)
                        || leadsAnApplicant(seat.member(), register, by))
            .map(Seat::member)
            .toList();
    BallotOpened opened =
        new BallotOpened(
            command.ballot(),
            command.council(),
            command.subject(),
            seats,
            recused,
            Fraction.of(
                Policy.QUORUM_NUMERATOR.on(by.day()), Policy.QUORUM_DENOMINATOR.on(by.day())),
            Fraction.of(
                Policy.MAJORITY_NUMERATOR.on(by.day()), Policy.MAJORITY_DENOMINATOR.on(by.day())),
            VotingDays.end(by.day()),
            by.person(),
            by.at());
    apply(new CouncilEvent.BallotCalled(command.council(), command.ballot(), by.person(), by.at()));
    createNew(Ballot.class, () -> new Ballot(opened));
  }

  private boolean holdsSeat(PersonId person) {
    return terms.stream().anyMatch(term -> term.isOf(person));
  }

  private static void requireKeeper(Acting by) {
    CouncilRule.KEPT_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
  }

  @EventSourcingHandler
  void on(CouncilEvent event) {
    CorruptHistory.unless(follows(event), event, established ? terms : "no council");
    switch (event) {
      case CouncilEvent.CouncilEstablished e -> {
        stream = CouncilCommand.stream(e.council());
        established = true;
        name = e.name();
        establishedBy = e.by();
      }
      case CouncilEvent.MemberAppointed e -> {
        terms.add(Term.of(e));
        dismissed.remove(e.member());
      }
      case CouncilEvent.MemberDismissed e -> {
        terms.removeIf(term -> term.isOf(e.member()));
        dismissed.add(e.member());
        if (e.member().equals(chair)) {
          chair = null;
        }
      }
      case CouncilEvent.ChairNamed e -> chair = e.member();
      case CouncilEvent.BallotCalled e -> ballots.add(e.ballot());
    }
  }

  private boolean follows(CouncilEvent event) {
    return switch (event) {
      case CouncilEvent.CouncilEstablished e -> !established;
      case CouncilEvent.MemberAppointed e ->
          established
              && terms.stream()
                  .noneMatch(held -> held.isOf(e.member()) && held.overlaps(Term.of(e)));
      case CouncilEvent.MemberDismissed e -> holdsSeat(e.member());
      case CouncilEvent.ChairNamed e -> holdsSeat(e.member());
      case CouncilEvent.BallotCalled e -> established && !ballots.contains(e.ballot());
    };
  }
}
