package kz.tereze.domain.council;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.bin;
import static kz.tereze.domain.People.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotEvent.VoteCast;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilEvent.CouncilEstablished;
import kz.tereze.api.council.CouncilEvent.MemberAppointed;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;

/// A council the tests speak of, its members numbered from 1, and its ballots.
final class Sitting {

  static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  static final Text NAME = new Text("Энергетика кеңесі", "Совет по энергетике", null);
  static final BallotId BALLOT = new BallotId("N-2026-00001-V1-B1");
  static final Fraction TWO_THIRDS_QUORUM =
      new Fraction(2, 3, "council rules; the value awaits confirmation");
  static final Fraction TWO_THIRDS = new Fraction(2, 3, "council rules: two thirds");
  static final Subject SUBJECT =
      new Subject(SubjectKind.NEED, "N-2026-00001", 1, null, null, List.of(OIL_COMPANY), List.of());
  static final LocalDate TERM_BEGINS = LocalDate.of(2026, 1, 1);
  static final LocalDate TERM_ENDS = LocalDate.of(2028, 12, 31);

  /// Five working days after Tuesday 1 September.
  static final Instant CLOSES = Instant.parse("2026-09-08T19:00:00Z");

  static final String REASON = "The task was solved elsewhere.";

  private Sitting() {}

  static PersonId member(int number) {
    return person(100 + number);
  }

  static Bin employer(int number) {
    return bin(100 + number);
  }

  static Seat seat(int number) {
    return new Seat(member(number), employer(number));
  }

  static List<Seat> seats(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Sitting::seat).toList();
  }

  static Acting votes(int number) {
    return acting(100 + number, Role.COUNCIL_MEMBER, employer(number));
  }

  static CouncilEstablished established() {
    return new CouncilEstablished(COUNCIL, NAME, ADMINISTRATOR.person(), NOON);
  }

  static MemberAppointed appointed(int number) {
    return appointed(member(number), employer(number));
  }

  static MemberAppointed appointed(PersonId member, Bin employer) {
    return new MemberAppointed(
        COUNCIL, member, employer, TERM_BEGINS, TERM_ENDS, ADMINISTRATOR.person(), NOON);
  }

  static BallotOpened opened(List<Seat> seats, PersonId... recused) {
    return new BallotOpened(
        BALLOT,
        COUNCIL,
        SUBJECT,
        seats,
        List.of(recused),
        TWO_THIRDS_QUORUM,
        TWO_THIRDS,
        CLOSES,
        PersonId.PLATFORM,
        NOON);
  }

  static VoteCast cast(int number, Choice choice, String reason) {
    return new VoteCast(BALLOT, choice, reason, member(number), NOON);
  }

  static VoteCast inFavour(int number) {
    return cast(number, Choice.FOR, "");
  }
}
