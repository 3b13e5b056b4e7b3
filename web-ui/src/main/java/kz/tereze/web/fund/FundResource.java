package kz.tereze.web.fund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.fund.Movement;
import kz.tereze.projections.fund.MovementKind;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Funds and the movements of their money, for machines.
@RestController
@RequestMapping("/api/v1/funds")
class FundResource {

  private static final int MOST = 200;

  private final Funds funds;
  private final Dispatch dispatch;

  FundResource(Funds funds, Dispatch dispatch) {
    this.funds = funds;
    this.dispatch = dispatch;
  }

  /// A fund and its sums today.
  record FundReading(
      FundId fund, Text name, Tiyn received, Tiyn appropriated, Tiyn returned, Tiyn available) {

    static FundReading of(FundRow row) {
      return new FundReading(
          row.fund(),
          row.name(),
          row.received(),
          row.appropriated(),
          row.returned(),
          row.available());
    }
  }

  /// A movement without the bank's reference, which is nobody else's business.
  record MovementReading(
      MovementKind kind,
      Tiyn amount,
      @Nullable Bin payer,
      @Nullable Integer year,
      @Nullable CallId call,
      @Nullable Tiyn available,
      Instant at) {

    static MovementReading of(Movement movement) {
      ObligationId obligation = movement.obligation();
      return new MovementReading(
          movement.kind(),
          movement.amount(),
          obligation == null ? null : obligation.payer(),
          obligation == null ? null : obligation.year(),
          movement.call(),
          movement.available(),
          movement.at());
    }
  }

  /// What an administrator sends to open a fund.
  record Establishing(@NotNull FundId fund, @NotNull Text name) {}

  @Public
  @GetMapping
  List<FundReading> all() {
    return funds.all().stream().map(FundReading::of).toList();
  }

  @Public
  @GetMapping("/{fund}")
  FundReading one(@PathVariable FundId fund) {
    return funds.find(fund).map(FundReading::of).orElseThrow(Missing::new);
  }

  /// The newest first, at most 200.
  @Public
  @GetMapping("/{fund}/movements")
  List<MovementReading> movements(
      @PathVariable FundId fund, @RequestParam(defaultValue = "0") int offset) {
    return funds.movements(fund, MOST, Math.max(0, offset)).stream()
        .map(MovementReading::of)
        .toList();
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Void> establish(@RequestBody @Valid Establishing asked, SignedIn who) {
    dispatch.send(new FundCommand.EstablishFund(asked.fund(), asked.name(), who.acting()));
    return ResponseEntity.created(URI.create("/api/v1/funds/" + asked.fund())).build();
  }
}
