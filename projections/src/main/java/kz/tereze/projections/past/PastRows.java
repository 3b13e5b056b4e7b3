package kz.tereze.projections.past;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Label;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenNeed;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;

/// Rows of the register out of the records of a moment.
final class PastRows {

  private final Snapshot snapshot;

  PastRows(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// In the order of the numbers. The snapshot remembers what it looked up and serves one at a
  /// time.
  synchronized List<AllocationRow> find(List<String> numbers) {
    return numbers.stream().flatMap(number -> find(number).stream()).toList();
  }

  synchronized Optional<AllocationRow> find(String number) {
    return snapshot.grant(number).map(this::row);
  }

  AllocationRow row(OpenGrant grant) {
    ImportedAward imported = grant.imported();
    return imported == null ? decided(grant) : published(grant, imported);
  }

  private AllocationRow decided(OpenGrant grant) {
    OpenGrant.Decision decision = grant.decision();
    if (decision == null) {
      throw new IllegalArgumentException("not decided: " + grant.id());
    }
    OpenGrant.Project project = grant.project();
    return new AllocationRow(
        grant.id(),
        grant.origin(),
        grant.state(),
        grant.decidedOn(),
        project == null ? Label.asPublished(grant.id()) : Label.of(project.title()),
        recipient(decision.recipient()),
        new Bin(decision.recipient()),
        new NeedId(decision.need()),
        snapshot.need(decision.need()).map(OpenNeed::owner).map(Bin::new).orElse(null),
        new CallId(decision.call()),
        fund(decision.call()),
        null,
        null,
        project == null ? null : Region.ofKato(project.region()),
        grant.awarded(),
        grant.paid(),
        grant.tranches().size(),
        grant.tranchesPaid());
  }

  private @Nullable FundId fund(String call) {
    return snapshot.call(call).map(OpenCall::terms).map(t -> new FundId(t.fund())).orElse(null);
  }

  private static AllocationRow published(OpenGrant grant, ImportedAward award) {
    return new AllocationRow(
        grant.id(),
        grant.origin(),
        grant.state(),
        grant.decidedOn(),
        Label.asPublished(award.title()),
        Label.asPublished(award.recipient()),
        null,
        null,
        null,
        null,
        null,
        award.programme(),
        grant.provenance(),
        null,
        grant.awarded(),
        grant.paid(),
        0,
        0);
  }

  /// The BIN itself while nobody has entered the organisation.
  private Label recipient(String bin) {
    return snapshot
        .organisation(bin)
        .map(OpenOrganisation::name)
        .map(Label::of)
        .orElseGet(() -> Label.asPublished(bin));
  }

  @Nullable String kind(@Nullable Bin recipient) {
    return recipient == null
        ? null
        : snapshot
            .organisation(recipient.digits())
            .map(OpenOrganisation::organisationKind)
            .orElse(null);
  }

  /// What the register finds an award by: titles and names, of its need too.
  String words(AllocationRow row) {
    StringJoiner words = new StringJoiner(" ");
    add(words, row.title());
    add(words, row.recipient());
    if (row.recipientBin() != null) {
      words.add(row.recipientBin().digits());
    }
    if (row.programme() != null) {
      words.add(row.programme());
    }
    if (row.need() != null) {
      words.add(row.need().number());
      snapshot.need(row.need().number()).ifPresent(need -> add(words, need.content().title()));
    }
    return words.toString();
  }

  private static void add(StringJoiner words, Label label) {
    if (label.text() != null) {
      add(words, label.text());
    } else if (label.original() != null) {
      words.add(label.original());
    }
  }

  private static void add(StringJoiner words, Text text) {
    words.add(text.kk()).add(text.ru());
    if (text.en() != null) {
      words.add(text.en());
    }
  }
}
