package kz.tereze.web.council;

import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.SeatRow;

/// An open ballot with the reader's own seat and vote.
public record OwnBallot(BallotRow ballot, SeatRow seat, BallotSubject subject) {}
