package kz.tereze.web.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.payment.BatchFileRow;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchSignatureRow;
import kz.tereze.projections.payment.BatchState;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.TakenOutRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One batch: filled and closed by a treasurer, signed by others, handed over, answered by the
/// bank.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class BatchPage {

  static final String PATH = BatchesPage.PATH + "/{batch}";

  private static final int MOST = 500;
  private static final int LONGEST_REASON = 2_000;

  private final Batches batches;
  private final Payments payments;
  private final Organisations organisations;
  private final People people;
  private final BatchFiles files;
  private final Dispatch dispatch;
  private final Followed followed;
  private final RegisterPaper paper;
  private final HandedOut handedOut;
  private final HeldBack heldBack;

  BatchPage(
      Batches batches,
      Payments payments,
      Organisations organisations,
      People people,
      BatchFiles files,
      Dispatch dispatch,
      Followed followed,
      RegisterPaper paper,
      HandedOut handedOut,
      HeldBack heldBack) {
    this.batches = batches;
    this.payments = payments;
    this.organisations = organisations;
    this.people = people;
    this.files = files;
    this.dispatch = dispatch;
    this.followed = followed;
    this.paper = paper;
    this.handedOut = handedOut;
    this.heldBack = heldBack;
  }

  static String of(BatchId batch) {
    return BatchesPage.PATH + "/" + batch;
  }

  @GetMapping(PATH)
  ModelAndView batch(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    BatchRow row = batches.find(batch).orElseThrow(Missing::new);
    entry.labels("batch.form");
    List<PaymentRow> inside = payments.ofBatch(batch);
    List<TakenOutRow> takenOut = batches.takenOut(batch);
    Set<PaymentId> gone = takenOut.stream().map(TakenOutRow::payment).collect(Collectors.toSet());
    List<PaymentRow> ready =
        row.state() == BatchState.OPEN
            ? payments.waiting(PaymentState.APPROVED, MOST).stream()
                .filter(
                    payment ->
                        row.fund().equals(payment.fund()) && !gone.contains(payment.payment()))
                .toList()
            : List.of();
    List<BatchSignatureRow> signatures = batches.signatures(batch);
    List<BatchFileRow> voidFiles =
        batches.files(batch).stream().filter(BatchFileRow::isVoid).toList();
    return new ModelAndView(
        "payment/batch",
        Map.ofEntries(
            Map.entry("batch", row),
            Map.entry("inside", inside),
            Map.entry("ready", ready),
            Map.entry("takenOut", takenOut),
            Map.entry("voidFiles", voidFiles),
            Map.entry("heldBack", heldBack.in(row)),
            Map.entry("signatures", signatures),
            Map.entry("mine", isMine(row, who)),
            Map.entry("who", who.person()),
            Map.entry(
                "names",
                organisations.names(
                    Stream.concat(inside.stream(), ready.stream())
                        .map(PaymentRow::recipient)
                        .distinct()
                        .toList())),
            Map.entry("people", people.names(involved(row, signatures, takenOut, voidFiles)))));
  }

  private static boolean isMine(BatchRow batch, SignedIn who) {
    return batch.maker().equals(who.person()) || who.person().equals(batch.closedBy());
  }

  private static Set<PersonId> involved(
      BatchRow batch,
      List<BatchSignatureRow> signatures,
      List<TakenOutRow> takenOut,
      List<BatchFileRow> voidFiles) {
    return Stream.of(
            Stream.of(batch.maker(), batch.closedBy(), batch.endedBy()),
            signatures.stream().map(BatchSignatureRow::by),
            takenOut.stream().map(TakenOutRow::by),
            voidFiles.stream().map(BatchFileRow::toldBy),
            voidFiles.stream().map(BatchFileRow::answeredBy))
        .flatMap(who -> who)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping(PATH + "/payments")
  Done fill(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    require(batch);
    entry.labels("batch.form").shownAgainBy(() -> batch(batch, entry, who));
    List<PaymentId> chosen = new ArrayList<>();
    for (String key : entry.all("payment")) {
      if (isPayment(key)) {
        chosen.add(new PaymentId(key));
      }
    }
    if (chosen.isEmpty()) {
      entry.wrong("payment", "batch.fill.none");
    }
    entry.check();
    chosen.forEach(
        payment -> dispatch.send(new PaymentCommand.PutIntoBatch(payment, batch, who.acting())));
    // A policy lets the batch take them or frees them again.
    followed.by(() -> Optional.of(batch).filter(any -> areTaken(batch, chosen)));
    return Done.at(of(batch)).saying("batch.fill.done", "n", chosen.size());
  }

  private void require(BatchId batch) {
    if (batches.find(batch).isEmpty()) {
      throw new Missing();
    }
  }

  private static boolean isPayment(String key) {
    try {
      return !new PaymentId(key).key().isEmpty();
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private boolean areTaken(BatchId batch, List<PaymentId> chosen) {
    return batches.find(batch).orElseThrow().count() >= chosen.size();
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping(PATH + "/taking-out")
  Done takeOut(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    require(batch);
    entry
        .labels("batch.form")
        .shownAgainBy(() -> batch(batch, entry, who))
        .blames(BatchRule.TAKING_OUT_HAS_REASON, "why")
        .blames(BatchRule.PAYMENT_IS_IN_THE_BATCH, "leaving");
    Field<PaymentId> leaving = entry.as("leaving", PaymentId::new).required();
    Field<String> why = entry.text("why", LONGEST_REASON).required();
    entry.check();
    PaymentId payment = leaving.value();
    dispatch.send(new BatchCommand.TakeOutPayment(batch, payment, why.value(), who.acting()));
    // A policy sets it free.
    followed.by(() -> payments.find(payment).filter(row -> !batch.equals(row.batch())));
    return Done.at(of(batch)).saying("batch.out.done", "payment", payment.key());
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping(PATH + "/closing")
  Done close(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    require(batch);
    entry.labels("batch.form").shownAgainBy(() -> batch(batch, entry, who));
    try {
      BatchFiles.Written file = files.write(batch);
      dispatch.send(
          new BatchCommand.CloseBatch(
              batch, file.payments(), file.total(), file.hash(), file.message(), who.acting()));
    } catch (BatchFiles.NotDescribed notDescribed) {
      entry.wrongWhole("batch.not-described");
      entry.check();
      throw notDescribed;
    }
    return Done.at(of(batch)).saying("batch.close.done");
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping(PATH + "/refusal")
  Done refuse(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    entry
        .labels("batch.form")
        .shownAgainBy(() -> batch(batch, entry, who))
        .blames(BatchRule.REFUSAL_HAS_REASON, "reason");
    Field<String> reason = entry.text("reason", LONGEST_REASON).required();
    entry.check();
    dispatch.send(new BatchCommand.RefuseBatch(batch, reason.value(), who.acting()));
    return Done.at(of(batch)).saying("batch.refuse.done");
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping(PATH + "/sending")
  Done send(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    entry.labels("batch.form").shownAgainBy(() -> batch(batch, entry, who));
    Field<Hash> file = entry.as("sent", Hash::new).required();
    entry.check();
    dispatch.send(new BatchCommand.SendBatch(batch, file.value(), who.acting()));
    return Done.at(of(batch)).saying("batch.send.done");
  }

  /// Tells that a void file of it reached whoever carries payments out.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping(PATH + "/void-file")
  Done report(@PathVariable BatchId batch, Entry entry, SignedIn who) {
    entry
        .labels("batch.form")
        .shownAgainBy(() -> batch(batch, entry, who))
        .blames(BatchRule.FILE_IS_VOID, "voidFile")
        .blames(BatchRule.VOID_FILE_HAS_REASON, "told");
    Field<Hash> file = entry.as("voidFile", Hash::new).required();
    Field<String> told = entry.text("told", LONGEST_REASON).required();
    entry.check();
    dispatch.send(new BatchCommand.ReportVoidFile(batch, file.value(), told.value(), who.acting()));
    return Done.at(of(batch)).saying("batch.void.told");
  }

  /// Another person answers for it.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping(PATH + "/void-file/{file}/answer")
  Done answer(@PathVariable BatchId batch, @PathVariable Hash file, Entry entry, SignedIn who) {
    entry
        .labels("batch.form")
        .shownAgainBy(() -> batch(batch, entry, who))
        .blames(BatchRule.VOID_FILE_HAS_REASON, "answer");
    Field<String> answer = entry.text("answer", LONGEST_REASON).required();
    entry.check();
    dispatch.send(new BatchCommand.AnswerForVoidFile(batch, file, answer.value(), who.acting()));
    return Done.at(of(batch)).saying("batch.void.answered");
  }

  /// What goes to the treasury on paper beside its register.
  @GetMapping(PATH + "/paper")
  ResponseEntity<byte[]> paper(@PathVariable BatchId batch) {
    return Download.file(paper.of(batch), "application/pdf", batch + ".pdf");
  }

  @GetMapping(PATH + "/file")
  ResponseEntity<byte[]> file(@PathVariable BatchId batch) {
    return handedOut.file(batch);
  }
}
