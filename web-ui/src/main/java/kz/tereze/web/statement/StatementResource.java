package kz.tereze.web.statement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.CodePlacement;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand;
import kz.tereze.api.statement.LineId;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.projections.statement.BankLines;
import kz.tereze.projections.statement.LineRow;
import kz.tereze.projections.statement.LineState;
import kz.tereze.projections.statement.StatementRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bank accounts, statements and bookings for the treasury's machines.
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class StatementResource {

  private static final int MOST = 500;

  private final BankAccounts accounts;
  private final BankLines lines;
  private final ReconcilePage reconciling;
  private final StatementIntake intake;
  private final Dispatch dispatch;

  StatementResource(
      BankAccounts accounts,
      BankLines lines,
      ReconcilePage reconciling,
      StatementIntake intake,
      Dispatch dispatch) {
    this.accounts = accounts;
    this.lines = lines;
    this.reconciling = reconciling;
    this.intake = intake;
    this.dispatch = dispatch;
  }

  /// An account beside the ledger; its number by the last characters only.
  record AccountReading(
      BankAccountId account,
      FundId fund,
      String iban,
      @Nullable Tiyn closing,
      @Nullable LocalDate closedOn,
      @Nullable Tiyn ledger,
      boolean agrees) {

    static AccountReading of(Compared compared) {
      return new AccountReading(
          compared.account().account(),
          compared.account().fund(),
          compared.account().iban().masked(),
          compared.account().closing(),
          compared.account().closedOn(),
          compared.ledger(),
          compared.agrees());
    }
  }

  /// A booking that waits, without names.
  record LineReading(
      LineId line,
      FundId fund,
      Direction direction,
      Tiyn amount,
      LocalDate bookedOn,
      @Nullable Bin party,
      LineState state,
      @Nullable Claim claim,
      @Nullable String refusedBy,
      Instant changedAt) {

    static LineReading of(LineRow row) {
      return new LineReading(
          row.booking().line(),
          row.fund(),
          row.booking().direction(),
          row.booking().amount(),
          row.booking().bookedOn(),
          row.booking().party(),
          row.state(),
          row.claim(),
          row.refusedBy(),
          row.changedAt());
    }
  }

  /// Who pays from an account, and what its bank wants in payment files.
  record Terms(
      @NotNull Bin payer,
      @NotNull String payerName,
      @NotNull String kod,
      @NotNull String knp,
      @NotNull CodePlacement placement) {

    AccountTerms terms() {
      return new AccountTerms(payer, payerName, kod, knp, placement);
    }
  }

  /// What an administrator sends to open an account.
  record Opening(@NotNull BankAccountId account, @NotNull FundId fund, @NotNull Iban iban) {}

  /// What the treasury sends to say what a booking is for.
  record Matching(
      @NotNull LineId line,
      @NotNull ClaimKind kind,
      @NotNull String number,
      @NotNull String reason) {}

  @GetMapping("/bank-accounts")
  List<AccountReading> all() {
    return reconciling.compared().stream().map(AccountReading::of).toList();
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/bank-accounts")
  ResponseEntity<Void> open(@RequestBody @Valid Opening asked, SignedIn who) {
    dispatch.send(
        new BankAccountCommand.OpenBankAccount(
            asked.account(), asked.fund(), asked.iban(), who.acting()));
    return ResponseEntity.created(URI.create("/api/v1/bank-accounts")).build();
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/bank-accounts/{account}/terms")
  ResponseEntity<Void> describe(
      @PathVariable BankAccountId account, @RequestBody @Valid Terms asked, SignedIn who) {
    if (accounts.find(account).isEmpty()) {
      throw new Missing();
    }
    dispatch.send(new BankAccountCommand.DescribeBankAccount(account, asked.terms(), who.acting()));
    return ResponseEntity.noContent().build();
  }

  /// The newest first, at most 500 at once.
  @GetMapping("/statements")
  List<StatementRow> statements(@RequestParam(defaultValue = "0") int offset) {
    return accounts.statements(MOST, Math.max(0, offset));
  }

  /// The file itself as the body.
  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping(path = "/statements", consumes = MediaType.APPLICATION_XML_VALUE)
  StatementIntake.TakenIn take(HttpServletRequest request, Ui ui, SignedIn who) throws IOException {
    try {
      return intake.take(request.getInputStream(), who.acting());
    } catch (FileFaulty faulty) {
      throw new Entry.Invalid(
          faulty.faults().stream()
              .map(
                  fault ->
                      new Entry.Wrong(
                          "line " + fault.line(),
                          ui.t(BroughtFile.key(fault), BroughtFile.pairs(fault))))
              .toList());
    }
  }

  /// Bookings nobody has taken, the oldest first; at most 500 at once.
  @GetMapping("/bank-lines")
  List<LineReading> waiting(@RequestParam(defaultValue = "0") int offset) {
    return lines.waiting(MOST, Math.max(0, offset)).stream().map(LineReading::of).toList();
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/bank-lines/match")
  LineReading match(@RequestBody @Valid Matching asked, Ui ui, SignedIn who) {
    dispatch.send(
        new LineCommand.MatchLine(asked.line(), claim(asked, ui), asked.reason(), who.acting()));
    return lines.find(asked.line()).map(LineReading::of).orElseThrow(Missing::new);
  }

  private static Claim claim(Matching asked, Ui ui) {
    try {
      return new Claim(asked.kind(), asked.number());
    } catch (IllegalArgumentException wrong) {
      throw new Entry.Invalid(
          List.of(new Entry.Wrong("number", ui.t("entry.form", "label", "number"))));
    }
  }
}
