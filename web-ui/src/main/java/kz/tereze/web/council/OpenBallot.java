package kz.tereze.web.council;

import kz.tereze.projections.council.BallotRow;

/// An open ballot and what it is about.
public record OpenBallot(BallotRow ballot, BallotSubject subject) {}
