package kz.tereze.projections;

import org.springframework.jdbc.core.JdbcOperations;

/// Commits of rows that are told by facts and can be told again. They need not wait for the disk:
/// when the database itself falls, the last of them may be gone, together with the position they
/// were told up to, and are told again from there. What cannot be told again, facts and the
/// ledger's order, never commits so.
public final class Derived {

  private Derived() {}

  /// Lets the present transaction commit without waiting for the disk. It must move the position
  /// its rows were told up to.
  public static void commitsAhead(JdbcOperations jdbc) {
    jdbc.execute("set local synchronous_commit = off");
  }
}
