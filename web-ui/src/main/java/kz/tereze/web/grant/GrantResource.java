package kz.tereze.web.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Iban;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Tranche;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Grants for machines: all of them for the state, their own for recipients.
@RestController
@RequestMapping("/api/v1/grants")
@PreAuthorize("isAuthenticated()")
class GrantResource {

  private static final int MOST = 200;

  private final Grants grants;
  private final Dispatch dispatch;

  GrantResource(Grants grants, Dispatch dispatch) {
    this.grants = grants;
    this.dispatch = dispatch;
  }

  /// A tranche as an official offers it; its number is its place.
  record Offering(@NotNull Tiyn amount, @NotNull LocalDate dueOn, @NotNull Text purpose) {}

  /// What an official sends to offer a contract.
  record Contract(@NotEmpty List<@NotNull @Valid Offering> tranches) {

    List<Tranche> numbered() {
      List<Tranche> numbered = new ArrayList<>();
      for (Offering each : tranches) {
        numbered.add(new Tranche(numbered.size() + 1, each.amount(), each.dueOn(), each.purpose()));
      }
      return numbered;
    }
  }

  /// What a recipient sends to accept.
  record Acceptance(@NotNull Iban payee) {}

  /// What an official sends to close.
  record Closing(@NotNull String result) {}

  /// Recipients get their own; the state asks by where grants stand.
  @GetMapping
  List<GrantReading> list(
      @RequestParam(defaultValue = "IN_FORCE") GrantState state,
      @RequestParam(defaultValue = "0") int offset,
      SignedIn who) {
    return rows(state, offset, who).stream().map(row -> GrantReading.of(row, List.of())).toList();
  }

  private List<GrantRow> rows(GrantState state, int offset, SignedIn who) {
    if (isOfTheState(who)) {
      return grants.standing(state, MOST, Math.max(0, offset));
    }
    return who.organisation() == null ? List.of() : grants.ofRecipient(who.organisation());
  }

  @GetMapping("/{grant}")
  GrantReading one(@PathVariable ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> isOfTheState(who) || who.acting().actsFor(row.recipient()))
        .map(row -> GrantReading.of(row, grants.tranches(grant)))
        .orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{grant}/contract")
  GrantReading offer(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Contract asked, SignedIn who) {
    dispatch.send(new GrantCommand.OfferContract(grant, asked.numbered(), who.acting()));
    return one(grant, who);
  }

  @PostMapping("/{grant}/acceptance")
  GrantReading accept(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Acceptance asked, SignedIn who) {
    one(grant, who);
    dispatch.send(new GrantCommand.AcceptContract(grant, asked.payee(), who.acting()));
    return one(grant, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{grant}/conclusion")
  GrantReading conclude(@PathVariable ApplicationNumber grant, SignedIn who) {
    dispatch.send(new GrantCommand.ConcludeContract(grant, who.acting()));
    return one(grant, who);
  }

  /// A treasurer prepares the payment of a tranche; a second person then finds it under payments.
  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping("/{grant}/tranches/{tranche}/payment")
  GrantReading pay(@PathVariable ApplicationNumber grant, @PathVariable int tranche, SignedIn who) {
    dispatch.send(new GrantCommand.PreparePayment(grant, tranche, who.acting()));
    return one(grant, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{grant}/closing")
  GrantReading close(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Closing asked, SignedIn who) {
    dispatch.send(new GrantCommand.CloseGrant(grant, asked.result(), who.acting()));
    return one(grant, who);
  }

  private static boolean isOfTheState(SignedIn who) {
    return who.acting().isAnyOf(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR);
  }
}
