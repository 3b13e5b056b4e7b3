package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a site's processes hold in memory now, read from Linux. Pages that several processes share,
/// such as PostgreSQL's buffers, count once: each process is charged its part of them.
///
/// @param megabytes of resident memory
record Memory(String program, int processes, double megabytes) {

  private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");
  private static final double KILOBYTES_IN_MEGABYTE = 1_024;

  /// One line for the site, the database and the sign-in service each.
  static List<Memory> of(List<ProcessHandle> processes) {
    ProcessHandle site = processes.getFirst();
    return List.of(
        sum("site", processes.stream().filter(site::equals).toList()),
        sum("PostgreSQL", processes.stream().filter(Memory::isDatabase).toList()),
        sum(
            "Keycloak",
            processes.stream()
                .filter(process -> !process.equals(site) && !isDatabase(process))
                .toList()));
  }

  private static boolean isDatabase(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres");
  }

  private static Memory sum(String program, List<ProcessHandle> processes) {
    return new Memory(
        program,
        processes.size(),
        processes.stream().mapToDouble(Memory::kilobytes).sum() / KILOBYTES_IN_MEGABYTE);
  }

  /// 0 for a process that has just ended.
  private static double kilobytes(ProcessHandle process) {
    try {
      String shares =
          Files.readString(
              Path.of(String.format(Locale.ROOT, "/proc/%d/smaps_rollup", process.pid())));
      Matcher share = SHARE.matcher(shares);
      return share.find() ? Double.parseDouble(share.group(1)) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
