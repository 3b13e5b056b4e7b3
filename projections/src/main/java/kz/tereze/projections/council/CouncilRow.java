package kz.tereze.projections.council;

import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilId;

/// A council and how many members it has today.
public record CouncilRow(CouncilId council, Text name, int members) {}
