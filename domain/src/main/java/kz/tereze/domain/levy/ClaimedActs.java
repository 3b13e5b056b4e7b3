package kz.tereze.domain.levy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ReportedActs;
import kz.tereze.api.levy.Spending;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// Each document is an aggregate of its own, by its hash. Its claim is appended together with the
/// report it belongs to: of two reports at the same moment, on whatever nodes, the store takes one,
/// and the other is decided anew with the claim in sight.
public final class ClaimedActs implements Acts {

  private final Supplier<Repository<Act>> acts;
  private final ReportedActs reported;

  /// @param acts looked up when first asked for
  public ClaimedActs(Supplier<Repository<Act>> acts, ReportedActs reported) {
    this.acts = acts;
    this.reported = reported;
  }

  @Override
  public void claim(ObligationId obligation, int number, Spending spending, Acting by) {
    for (Hash document : inOrder(spending)) {
      act(document)
          .execute(act -> act.claim(new Act.Claim(document, obligation, number), reported, by));
    }
  }

  @Override
  public void free(ObligationId obligation, int number, Spending spending, Acting by) {
    for (Hash document : inOrder(spending)) {
      act(document).execute(act -> act.free(new Act.Claim(document, obligation, number), by));
    }
  }

  /// Always in one order: two that wait for each other's documents would wait forever.
  private static List<Hash> inOrder(Spending spending) {
    return spending.evidence().stream().sorted(Comparator.comparing(Hash::hex)).toList();
  }

  private Aggregate<Act> act(Hash document) {
    try {
      return acts.get().loadOrCreate(ActEvent.stream(document), Act::new);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception unexpected) {
      throw new IllegalStateException("cannot load act " + document, unexpected);
    }
  }
}
