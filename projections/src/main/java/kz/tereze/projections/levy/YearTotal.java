package kz.tereze.projections.levy;

import kz.tereze.api.Tiyn;

/// What all payers together owed and paid for one year.
public record YearTotal(int year, int payers, Tiyn due, Tiyn received) {}
