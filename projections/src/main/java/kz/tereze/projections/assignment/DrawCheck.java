package kz.tereze.projections.assignment;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import kz.tereze.api.Hash;
import kz.tereze.api.assignment.Seed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Checks a finished draw from nothing but what is published: the facts in the ledger and the two
/// files they name by hash.
///
/// @param proof what adding up the prices shows; null when the files are not the ones named
public record DrawCheck(Set<Step> failed, @Nullable Proof proof) {

  /// What is checked, in this order.
  public enum Step {
    INPUTS_HAVE_THEIR_HASH,
    SECRET_WAS_COMMITTED,
    SEED_FOLLOWS,
    OUTCOME_HAS_ITS_HASH,
    OUTCOME_NAMES_INPUTS_AND_SEED,
    ASSIGNMENT_IS_PROVED
  }

  public DrawCheck {
    failed = Set.copyOf(failed);
  }

  public boolean holds() {
    return failed.isEmpty();
  }

  /// @param draw finished
  public static DrawCheck of(DrawRow draw, byte[] inputs, byte[] outcome) {
    Set<Step> failed = EnumSet.noneOf(Step.class);
    require(failed, DrawInputs.hash(inputs).equals(draw.inputs()), Step.INPUTS_HAVE_THEIR_HASH);
    require(failed, DrawInputs.hash(outcome).equals(draw.outcome()), Step.OUTCOME_HAS_ITS_HASH);
    Hash secret = Objects.requireNonNull(draw.secret());
    Hash root = Objects.requireNonNull(draw.ledgerRoot());
    Hash hash = Objects.requireNonNull(draw.inputs());
    require(failed, Seed.commitment(secret).equals(draw.commitment()), Step.SECRET_WAS_COMMITTED);
    Hash seed = Seed.of(secret, root, hash);
    require(failed, seed.equals(draw.seed()), Step.SEED_FOLLOWS);
    if (!failed.isEmpty()) {
      return new DrawCheck(failed, null);
    }
    try {
      DrawOutcome read = DrawOutcome.read(outcome);
      require(
          failed,
          read.inputs().equals(hash.hex()) && read.seed().equals(seed.hex()),
          Step.OUTCOME_NAMES_INPUTS_AND_SEED);
      Problem problem = DrawInputs.read(inputs).problem();
      Proof proof = Proof.of(problem, Weights.of(problem, seed), read.solution(problem));
      require(failed, proof.holds(), Step.ASSIGNMENT_IS_PROVED);
      return new DrawCheck(failed, proof);
    } catch (JacksonException | IndexOutOfBoundsException malformed) {
      failed.add(Step.ASSIGNMENT_IS_PROVED);
      return new DrawCheck(failed, null);
    }
  }

  private static void require(Set<Step> failed, boolean holds, Step step) {
    if (!holds) {
      failed.add(step);
    }
  }
}
