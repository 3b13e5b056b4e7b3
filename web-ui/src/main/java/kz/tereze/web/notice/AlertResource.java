package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.notice.Alert;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.ledger.LedgerQuery;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.MailAddress;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Following a search of the ledger, for machines. The one-click end of RFC 8058 is here, too.
@RestController
@RequestMapping("/api/v1/alerts")
@Public
class AlertResource {

  private final Alerts alerts;
  private final AlertAsking asking;
  private final AllocationRegister register;

  AlertResource(Alerts alerts, AlertAsking asking, AllocationRegister register) {
    this.alerts = alerts;
    this.asking = asking;
    this.register = register;
  }

  /// Who wants to be mailed, and how often at most.
  record Asked(@NotBlank @Size(max = MailAddress.LONGEST) String address, @NotNull Often often) {}

  /// A search that is followed.
  record Followed(
      AllocationFilter filter, Often often, Instant askedAt, @Nullable Instant confirmedAt) {

    static Followed of(Alert alert) {
      return new Followed(alert.filter(), alert.often(), alert.askedAt(), alert.confirmedAt());
    }
  }

  /// How many awards a search finds now.
  record Found(long found) {}

  @GetMapping("/new")
  @Operation(summary = "How many awards the search of this address finds now")
  Found found(Entry entry) {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    return new Found(register.count(query.filter()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary =
          "Follow the search of this address by mail; a first letter asks whether it was meant")
  void ask(@RequestBody @Valid Asked asked, Entry entry, Visitor visitor, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    if (!MailAddress.isOne(asked.address())) {
      entry.labels("notice.alert").wrong("address", "notice.alert.address.wrong");
    }
    entry.check();
    asking.ask(asked.address(), query, asked.often(), visitor, ui);
  }

  @GetMapping("/{secret}")
  @Operation(summary = "The search behind the secret of a letter")
  Followed show(@PathVariable String secret) {
    return alerts.opened(secret).map(Followed::of).orElseThrow(Missing::new);
  }

  @PostMapping("/{secret}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "It was meant: mail what is new from now on")
  void confirm(@PathVariable String secret, Visitor visitor) {
    if (!alerts.confirm(secret, visitor.at())) {
      throw new Missing();
    }
  }

  @PostMapping("/{secret}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End it and forget the address; mail programs do so by one click")
  void end(@PathVariable String secret) {
    if (!alerts.end(secret)) {
      throw new Missing();
    }
  }
}
