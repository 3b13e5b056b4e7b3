package kz.tereze.infra.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Processor time that the application and the database's processes have used so far; it says where
/// time goes even when others use the machine too.
///
/// @param database nothing, when the database runs on another machine
record Effort(Duration application, Duration database) {

  static Effort soFar(DataSource source) {
    List<Long> processes =
        new JdbcTemplate(source).queryForList("select pid from pg_stat_activity", Long.class);
    return new Effort(
        ofApplication(),
        processes.stream()
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .filter(process -> process.info().command().orElse("").endsWith("postgres"))
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .reduce(Duration.ZERO, Duration::plus));
  }

  private static Duration ofApplication() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? Duration.ofNanos(machine.getProcessCpuTime())
        : Duration.ZERO;
  }

  Effort since(Effort earlier) {
    return new Effort(application.minus(earlier.application), database.minus(earlier.database));
  }

  /// Microseconds of the application for each of so many acts.
  double applicationMicros(long acts) {
    return application.toNanos() / 1e3 / acts;
  }

  /// Microseconds of the database for each of so many acts.
  double databaseMicros(long acts) {
    return database.toNanos() / 1e3 / acts;
  }
}
