package kz.tereze.api.call;

/// What the money of a project is spent on.
public enum BudgetLine {
  PAY,
  SOCIAL_CHARGES,
  TRAVEL,
  MATERIALS,
  EQUIPMENT,
  CO_EXECUTORS,
  RENT,
  OVERHEADS
}
