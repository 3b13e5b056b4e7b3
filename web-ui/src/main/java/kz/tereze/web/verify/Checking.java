package kz.tereze.web.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.Inclusion;
import kz.tereze.projections.log.LogProof;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.web.language.Wording;
import org.springframework.stereotype.Component;

/// Checks what somebody brought: the number of an entry, a public number, or a hash.
@Component
class Checking {

  private static final String SEQ = "\\d{1,18}";
  private static final String HASH = "[0-9a-fA-F]{64}";
  private static final int MOST = 100;

  private final Entries entries;
  private final Proofs proofs;
  private final Trusted trusted;

  Checking(Entries entries, Proofs proofs, Trusted trusted) {
    this.entries = entries;
    this.proofs = proofs;
    this.trusted = trusted;
  }

  Verdict of(String what, Wording ui) {
    if (what.matches(SEQ)) {
      return entries
          .find(Long.parseLong(what))
          .map(entry -> entry(entry, ui))
          .orElseGet(() -> notFound(what, ui));
    }
    boolean isHash = what.matches(HASH);
    List<LedgerEntry> found = isHash ? entries.withHash(hash(what), MOST) : entries.about(what);
    if (found.isEmpty()) {
      return notFound(what, ui);
    }
    if (isHash && found.size() == 1 && found.getFirst().hash().equals(hash(what))) {
      return entry(found.getFirst(), ui);
    }
    Optional<LedgerEntry> changed = found.stream().filter(entry -> !isProved(entry)).findFirst();
    return changed
        .map(entry -> entry(entry, ui))
        .orElseGet(
            () ->
                new Verdict(
                    Verdict.Outcome.INTACT,
                    ui.t(isHash ? "verify.named" : "verify.about", "n", found.size()),
                    List.of(new Verdict.Step(ui.t("verify.asked"), what)),
                    found));
  }

  private static Hash hash(String what) {
    return new Hash(what.toLowerCase(Locale.ROOT));
  }

  private static Verdict notFound(String what, Wording ui) {
    return new Verdict(
        Verdict.Outcome.NOT_FOUND,
        ui.t("verify.not-found"),
        List.of(new Verdict.Step(ui.t("verify.asked"), what)),
        List.of());
  }

  private boolean isProved(LedgerEntry entry) {
    return entry.matches() && proofs.of(entry.seq()).map(Inclusion::holds).orElse(true);
  }

  private Verdict entry(LedgerEntry entry, Wording ui) {
    List<Verdict.Step> steps = new ArrayList<>();
    byte[] bytes = entry.body().getBytes(StandardCharsets.UTF_8);
    Hash found = Hash.of(TreeHash.leaf(bytes));
    steps.add(step(ui, "entry", "№ %d, %d B".formatted(entry.seq(), bytes.length)));
    steps.add(step(ui, "leaf", found.hex()));
    Optional<LogProof> proof = proofs.of(entry.seq());
    if (!entry.matches()) {
      steps.add(step(ui, "expected", entry.hash().hex()));
      return verdict(
          Verdict.Outcome.DOES_NOT_MATCH, ui.t("verify.changed", "seq", entry.seq()), steps, entry);
    }
    if (proof.isEmpty()) {
      return verdict(
          Verdict.Outcome.NOT_YET, ui.t("verify.not-yet", "seq", entry.seq()), steps, entry);
    }
    LogProof way = proof.get();
    Checkpoint head = way.published().checkpoint();
    byte[] root = Inclusion.root(way.index(), head.size(), TreeHash.leaf(bytes), way.path());
    String reached = HexFormat.of().formatHex(root);
    steps.add(step(ui, "path", "%d → %s".formatted(way.path().size(), reached)));
    steps.add(
        step(ui, "head", "%s, %d, %s".formatted(head.origin(), head.size(), head.root().hex())));
    List<NoteKey> signers = signers(way.published().note(), trusted.keys());
    signers.forEach(key -> steps.add(step(ui, "signed", key.vkey())));
    signers(way.published().note(), trusted.witnesses())
        .forEach(key -> steps.add(step(ui, "witnessed", key.name())));
    steps.add(step(ui, "published", ui.dateTime(way.published().at())));
    boolean isRoot = reached.equals(head.root().hex());
    String sentence =
        isRoot && !signers.isEmpty()
            ? ui.t("verify.intact", "seq", entry.seq())
            : ui.t(isRoot ? "verify.unsigned" : "verify.other-root", "seq", entry.seq());
    return verdict(
        isRoot && !signers.isEmpty() ? Verdict.Outcome.INTACT : Verdict.Outcome.DOES_NOT_MATCH,
        sentence,
        steps,
        entry);
  }

  private static List<NoteKey> signers(SignedNote note, List<NoteKey> keys) {
    return note.signers(keys);
  }

  private static Verdict.Step step(Wording ui, String name, String value) {
    return new Verdict.Step(ui.t("verify.step." + name), value);
  }

  private static Verdict verdict(
      Verdict.Outcome outcome, String sentence, List<Verdict.Step> steps, LedgerEntry entry) {
    return new Verdict(outcome, sentence, steps, List.of(entry));
  }
}
