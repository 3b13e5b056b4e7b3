package kz.tereze.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import kz.tereze.api.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Finds in a failure's causes what the person must be told.
public final class Outcomes {

  // By name, because pages do not see the module these come from.
  private static final Set<String> MISSING =
      Set.of(
          "org.axonframework.modelling.command.AggregateNotFoundException",
          "org.axonframework.eventsourcing.AggregateDeletedException");
  private static final Set<String> OVERTAKEN =
      Set.of("org.axonframework.modelling.command.ConcurrencyException");

  /// SQLSTATE classes of a lost connection, of too few resources, of an operator's intervention.
  private static final Set<String> GONE = Set.of("08", "53", "57");

  private Outcomes() {}

  public static RuntimeException of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getName();
      if (isTold(cause)) {
        return (RuntimeException) cause;
      }
      if (MISSING.contains(name)) {
        return new Missing();
      }
      if (OVERTAKEN.contains(name)) {
        return new Overtaken();
      }
    }
    if (isAway(failure)) {
      return new Away(failure);
    }
    return failure instanceof RuntimeException known
        ? known
        : new IllegalStateException("a command failed", failure);
  }

  private static boolean isTold(Throwable cause) {
    return cause instanceof Refused
        || cause instanceof Missing
        || cause instanceof Overtaken
        || cause instanceof Away;
  }

  /// Whether the database cannot be reached at all.
  public static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransientDataAccessException
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || (cause instanceof SQLException sql && isGone(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGone(@Nullable String state) {
    return state != null && state.length() >= 2 && GONE.contains(state.substring(0, 2));
  }
}
