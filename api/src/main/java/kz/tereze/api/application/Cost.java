package kz.tereze.api.application;

import kz.tereze.api.Tiyn;
import kz.tereze.api.call.BudgetLine;

/// One cell of a project's budget.
///
/// @param year 1, 2, 3 of the project
public record Cost(BudgetLine line, int year, Tiyn sum) {}
