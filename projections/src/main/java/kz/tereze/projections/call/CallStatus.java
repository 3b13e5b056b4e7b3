package kz.tereze.projections.call;

/// Where a call stands at a moment.
public enum CallStatus {
  PLANNED,
  /// Announced, and not open for applications yet.
  ANNOUNCED,
  /// Receives applications.
  OPEN,
  /// Past its last instant; applications are checked and scored.
  CLOSED,
  /// The ranked list is public.
  RANKED,
  COMPLETED,
  /// Completed without ever being announced.
  GIVEN_UP
}
