package kz.tereze.infra.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.tereze.api.Hash;
import kz.tereze.infra.assignment.BestAssignment;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Proof;
import kz.tereze.projections.assignment.Solution;
import kz.tereze.projections.assignment.Weights;

/// How long the best assignment of a large call takes, and that it is proved to be the best.
final class Assignments {

  private static final Hash SEED = new Hash("5e".repeat(32));

  private Assignments() {}

  static void run() throws Exception {
    Print.line(
        "| applications × experts each, pool | listing s | solving s | checking s | heap MB |"
            + " resident MB | pairs listed | similarity, share of most | bound − total | floor |"
            + " worst | worst without a floor |");
    Print.line("|---|---|---|---|---|---|---|---|---|---|---|---|");
    measure(2_000, 1_200, 4);
    measure(12_000, 13_500, 2);
  }

  private static void measure(int applications, int experts, int leastLoad) throws Exception {
    InventedCall call = new InventedCall(7, applications, experts, 3, leastLoad);
    long start = System.nanoTime();
    BestAssignment.Found found =
        BestAssignment.problem(call.needed(), call.load(), call.employer(), call);
    long listed = System.nanoTime();
    Problem problem = found.problem();
    Solution solution = BestAssignment.solve(problem, SEED);
    long solved = System.nanoTime();
    Weights weights = Weights.of(problem, SEED);
    Proof proof = Proof.of(problem, weights, solution);
    long checked = System.nanoTime();
    Proof free = Proof.of(problem, weights, BestAssignment.under(Floor.NONE, problem, weights));
    Print.line(
        "| %,d × 3, %,d | %.1f | %.1f | %.1f | %d | %d | %,d | %,d, %.1f %% | %d %s | %d × %,d |"
            + " %,d | %,d |",
        applications,
        experts,
        (listed - start) / 1e9,
        (solved - listed) / 1e9,
        (checked - solved) / 1e9,
        heapPeak(),
        residentPeak(),
        problem.pairs().count(),
        proof.similarity(),
        100.0 * proof.similarity() / free.similarity(),
        proof.bound() - proof.total(),
        proof.holds() ? "proved" : proof.faults().toString(),
        solution.floor().strong(),
        solution.floor().similarity(),
        proof.worst(),
        free.worst());
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /// With the solver's own memory; the greatest so far, -1 where the system does not tell.
  private static long residentPeak() throws Exception {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
            .findFirst()
            .orElse(-1)
        : -1;
  }
}
