package kz.tereze.web.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Inclusion;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.LogProof;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Anybody checks a number, a hash or a file, sees each step, and learns how to do it without us.
@Controller
@Public
class VerifyPage {

  private static final int LONGEST = 120;
  private static final int HEADS = 10;

  private final Checking checking;
  private final Checkpoints checkpoints;
  private final Trusted trusted;
  private final VerifierWords words;
  private final ObjectProvider<Integrity> integrity;

  VerifyPage(
      Checking checking,
      Checkpoints checkpoints,
      Trusted trusted,
      VerifierWords words,
      ObjectProvider<Integrity> integrity) {
    this.checking = checking;
    this.checkpoints = checkpoints;
    this.trusted = trusted;
    this.words = words;
    this.integrity = integrity;
  }

  @GetMapping("/verify")
  ModelAndView ask(Entry entry, Ui ui) {
    entry.labels("verify.form");
    String what = entry.text("what", LONGEST).or("").strip();
    return page(ui, entry, what.isEmpty() ? null : checking.of(what, ui));
  }

  /// For readers whose browser runs no scripts: the file is read here and not kept.
  @PostMapping("/verify")
  ModelAndView file(@RequestParam MultiValueMap<String, MultipartFile> files, Entry entry, Ui ui)
      throws IOException {
    entry.labels("verify.form");
    MultipartFile file = files.getFirst("file");
    if (file == null || file.isEmpty()) {
      entry.wrong("file", "verify.form.file.missing");
      return page(ui, entry, null);
    }
    byte[] bytes = file.getBytes();
    try {
      Optional<List<LogProof>> proofs = ProofFile.read(bytes);
      Verdict verdict =
          proofs.isPresent()
              ? proved(proofs.get(), ui)
              : checking.of(Hash.of(TreeHash.of(bytes)).hex(), ui);
      return page(ui, entry, verdict);
    } catch (IllegalArgumentException malformed) {
      return page(
          ui,
          entry,
          new Verdict(
              Verdict.Outcome.DOES_NOT_MATCH, ui.t("verify.malformed"), List.of(), List.of()));
    }
  }

  private Verdict proved(List<LogProof> proofs, Ui ui) {
    List<Verdict.Step> steps = new ArrayList<>();
    boolean holds = !proofs.isEmpty();
    for (LogProof proof : proofs) {
      String leaf = Hash.of(TreeHash.leaf(proof.entry())).hex();
      steps.add(new Verdict.Step(ui.t("verify.step.entry"), "№ " + proof.index()));
      steps.add(new Verdict.Step(ui.t("verify.step.leaf"), leaf));
      boolean isSigned = !proof.published().note().signers(trusted.keys()).isEmpty();
      holds = holds && isSigned && Inclusion.holds(proof);
    }
    if (!proofs.isEmpty()) {
      String head = proofs.getFirst().published().checkpoint().text().replace('\n', ' ');
      steps.add(new Verdict.Step(ui.t("verify.step.head"), head));
    }
    return holds
        ? new Verdict(
            Verdict.Outcome.INTACT, ui.t("verify.proved", "n", proofs.size()), steps, List.of())
        : new Verdict(Verdict.Outcome.DOES_NOT_MATCH, ui.t("verify.refuted"), steps, List.of());
  }

  private ModelAndView page(Ui ui, Entry entry, @Nullable Verdict verdict) {
    Integrity known = integrity.getIfAvailable();
    return new ModelAndView("verify/verify")
        .addObject("entry", entry)
        .addObject("verdict", verdict)
        .addObject("keys", trusted.keys())
        .addObject("witnesses", trusted.witnesses())
        .addObject("heads", checkpoints.list(HEADS, 0))
        .addObject("words", words.of(ui.language()))
        .addObject("last", known == null ? Optional.empty() : known.last());
  }
}
