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
public record DrawCheck(Set<DrawStep> failed, @Nullable Proof proof) {

  public DrawCheck {
    failed = Set.copyOf(failed);
  }

  public boolean holds() {
    return failed.isEmpty();
  }

  /// @param draw finished
  /// @param rootThen what the ledger's signed head says of the draw's size; null when none is known
  public static DrawCheck of(DrawRow draw, byte[] inputs, byte[] outcome, @Nullable Hash rootThen) {
    Set<DrawStep> failed = EnumSet.noneOf(DrawStep.class);
    require(failed, DrawInputs.hash(inputs).equals(draw.inputs()), DrawStep.INPUTS_HAVE_THEIR_HASH);
    require(failed, DrawInputs.hash(outcome).equals(draw.outcome()), DrawStep.OUTCOME_HAS_ITS_HASH);
    Hash secret = Objects.requireNonNull(draw.secret());
    Hash root = Objects.requireNonNull(draw.ledgerRoot());
    Hash hash = Objects.requireNonNull(draw.inputs());
    require(
        failed, Seed.commitment(secret).equals(draw.commitment()), DrawStep.SECRET_WAS_COMMITTED);
    Hash seed = Seed.of(secret, root, hash);
    require(failed, seed.equals(draw.seed()), DrawStep.SEED_FOLLOWS);
    boolean isWhole =
        !failed.contains(DrawStep.INPUTS_HAVE_THEIR_HASH)
            && !failed.contains(DrawStep.OUTCOME_HAS_ITS_HASH);
    if (!isWhole) {
      return new DrawCheck(failed, null);
    }
    try {
      DrawOutcome read = DrawOutcome.read(outcome);
      require(
          failed,
          read.inputs().equals(hash.hex()) && read.seed().equals(seed.hex()),
          DrawStep.OUTCOME_NAMES_INPUTS_AND_SEED);
      Problem problem = DrawInputs.read(inputs).problem();
      Proof proof = Proof.of(problem, Weights.of(problem, seed), read.solution(problem));
      require(failed, proof.holds(), DrawStep.ASSIGNMENT_IS_PROVED);
      return new DrawCheck(failed, proof);
    } catch (JacksonException | IndexOutOfBoundsException malformed) {
      failed.add(DrawStep.ASSIGNMENT_IS_PROVED);
      return new DrawCheck(failed, null);
    }
  }

  private static void require(Set<DrawStep> failed, boolean holds, DrawStep step) {
    if (!holds) {
      failed.add(step);
    }
  }
}
