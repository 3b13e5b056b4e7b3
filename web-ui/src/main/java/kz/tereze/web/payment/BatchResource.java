package kz.tereze.web.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.projections.payment.BatchFileRow;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchSignatureRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.TakenOutRow;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Batches of payments for the treasury's machines: filled, closed, signed, handed over.
@RestController
@RequestMapping("/api/v1/batches")
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class BatchResource {

  private static final int MOST = 100;

  private final Batches batches;
  private final BankAccounts accounts;
  private final Numbers numbers;
  private final BatchFiles files;
  private final Signing signing;
  private final Dispatch dispatch;
  private final BatchSigning batchSigning;
  private final RegisterPaper paper;
  private final HandedOut handedOut;
  private final HeldBack heldBack;

  BatchResource(
      Batches batches,
      BankAccounts accounts,
      Numbers numbers,
      BatchFiles files,
      Signing signing,
      Dispatch dispatch,
      BatchSigning batchSigning,
      RegisterPaper paper,
      HandedOut handedOut,
      HeldBack heldBack) {
    this.batches = batches;
    this.accounts = accounts;
    this.numbers = numbers;
    this.files = files;
    this.signing = signing;
    this.dispatch = dispatch;
    this.batchSigning = batchSigning;
    this.paper = paper;
    this.handedOut = handedOut;
    this.heldBack = heldBack;
  }

  /// A batch, who has signed it, what was taken out, the files it had and has, and which payments
  // hold it back.
  record Shown(
      BatchRow batch,
      List<BatchSignatureRow> signatures,
      List<TakenOutRow> takenOut,
      List<BatchFileRow> files,
      List<PaymentId> heldBack) {}

  /// From which account, by which channel, to be carried out on which day.
  record Opening(
      @NotNull BankAccountId account, @NotNull Channel channel, @NotNull LocalDate executeOn) {}

  /// The number a batch was opened under.
  record Opened(BatchId batch) {}

  /// Approved payments that are put in.
  record Filling(@NotEmpty List<PaymentId> payments) {}

  /// The total as the second person read it, and their signature of the statement in Base64.
  record Approval(@NotNull Tiyn total, @NotBlank String cms) {}

  /// Why a payment is taken out.
  record TakingOut(@NotNull String reason) {}

  /// Why the batch is refused.
  record Refusal(@NotNull String reason) {}

  /// SHA-256 of the file that was handed over.
  record Sending(@NotNull Hash file) {}

  /// What is known of a void file that got out, or how somebody knows that nobody carries it out.
  record VoidFile(@NotNull String reason) {}

  /// The newest first, at most 100 at once.
  @GetMapping
  List<BatchRow> latest(@RequestParam(defaultValue = "0") int offset) {
    return batches.latest(MOST, Math.max(0, offset));
  }

  @GetMapping("/{batch}")
  Shown one(@PathVariable BatchId batch) {
    BatchRow row = row(batch);
    return new Shown(
        row,
        batches.signatures(batch),
        batches.takenOut(batch),
        batches.files(batch),
        heldBack.in(row));
  }

  /// The paper beside a register for the treasury, as PDF with the signatures so far inside it.
  @GetMapping("/{batch}/paper")
  ResponseEntity<byte[]> paper(@PathVariable BatchId batch) {
    return Download.file(paper.of(batch), "application/pdf", batch + ".pdf");
  }

  /// The very file that is signed and handed over: pain.001 for a bank, CSV for the treasury. Kept
  /// back while a warning is open, and when the batch was refused.
  @GetMapping("/{batch}/file")
  ResponseEntity<byte[]> file(@PathVariable BatchId batch) {
    return handedOut.file(batch);
  }

  private BatchRow row(BatchId batch) {
    return batches.find(batch).orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping
  ResponseEntity<Opened> open(@RequestBody @Valid Opening asked, Once once, SignedIn who) {
    int year = Kazakhstan.day(who.at()).getYear();
    BatchId batch = BatchesPage.number(year, numbers, once);
    dispatch.send(
        new BatchCommand.OpenBatch(
            batch,
            accounts.find(asked.account()).orElseThrow(Missing::new).fund(),
            asked.account(),
            asked.channel(),
            asked.executeOn(),
            who.acting()));
    return ResponseEntity.created(URI.create("/api/v1/batches/" + batch)).body(new Opened(batch));
  }

  /// Each payment is taken, or freed again when the batch does not fit it.
  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping("/{batch}/payments")
  ResponseEntity<Void> fill(
      @PathVariable BatchId batch, @RequestBody @Valid Filling asked, SignedIn who) {
    row(batch);
    asked
        .payments()
        .forEach(
            payment ->
                dispatch.send(new PaymentCommand.PutIntoBatch(payment, batch, who.acting())));
    return ResponseEntity.accepted().build();
  }

  /// Its file and the signatures under it are void; it is closed and signed anew.
  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping("/{batch}/payments/{payment}/taking-out")
  Shown takeOut(
      @PathVariable BatchId batch,
      @PathVariable PaymentId payment,
      @RequestBody @Valid TakingOut asked,
      SignedIn who) {
    row(batch);
    dispatch.send(new BatchCommand.TakeOutPayment(batch, payment, asked.reason(), who.acting()));
    return one(batch);
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping("/{batch}/closing")
  Shown close(@PathVariable BatchId batch, Ui ui, SignedIn who) {
    row(batch);
    BatchFiles.Written file = written(batch, ui);
    dispatch.send(
        new BatchCommand.CloseBatch(
            batch, file.payments(), file.total(), file.hash(), file.message(), who.acting()));
    return one(batch);
  }

  private BatchFiles.Written written(BatchId batch, Ui ui) {
    try {
      return files.write(batch);
    } catch (BatchFiles.NotDescribed notDescribed) {
      throw new Entry.Invalid(List.of(new Entry.Wrong("account", ui.t("batch.not-described"))));
    }
  }

  /// What another person signs: the statement for a bank's file, for a register all bytes of its
  /// paper (PDF) but the place of the signature, which the platform puts into it.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @GetMapping("/{batch}/statement")
  ResponseEntity<byte[]> statement(@PathVariable BatchId batch, SignedIn who) {
    BatchSigning.Act act = batchSigning.of(batch, who.person());
    return Download.file(act.toSign(), act.type(), act.name());
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{batch}/signature")
  Shown approve(@PathVariable BatchId batch, @RequestBody @Valid Approval asked, SignedIn who) {
    BatchSigning.Act act = batchSigning.of(batch, who.person());
    Signature signature =
        signing.receive(
            act.statement(),
            act.toSign(),
            BatchSigning.POWER,
            SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
            who.acting());
    dispatch.send(batchSigning.approved(act, asked.total(), signature, who.acting()));
    return one(batch);
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{batch}/refusal")
  Shown refuse(@PathVariable BatchId batch, @RequestBody @Valid Refusal asked, SignedIn who) {
    dispatch.send(new BatchCommand.RefuseBatch(batch, asked.reason(), who.acting()));
    return one(batch);
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping("/{batch}/sending")
  Shown send(@PathVariable BatchId batch, @RequestBody @Valid Sending asked, SignedIn who) {
    dispatch.send(new BatchCommand.SendBatch(batch, asked.file(), who.acting()));
    return one(batch);
  }

  /// Tells that a void file reached whoever carries payments out.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{batch}/void-files/{file}")
  Shown report(
      @PathVariable BatchId batch,
      @PathVariable Hash file,
      @RequestBody @Valid VoidFile asked,
      SignedIn who) {
    dispatch.send(new BatchCommand.ReportVoidFile(batch, file, asked.reason(), who.acting()));
    return one(batch);
  }

  /// Another person answers for it.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{batch}/void-files/{file}/answer")
  Shown answer(
      @PathVariable BatchId batch,
      @PathVariable Hash file,
      @RequestBody @Valid VoidFile asked,
      SignedIn who) {
    dispatch.send(new BatchCommand.AnswerForVoidFile(batch, file, asked.reason(), who.acting()));
    return one(batch);
  }
}
