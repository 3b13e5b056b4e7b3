package kz.tereze.web.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Iban;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
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

/// Grants for machines: all of them for the state, their own for recipients.
@RestController
@RequestMapping("/api/v1/grants")
@PreAuthorize("isAuthenticated()")
class GrantResource {

  private static final int MOST = 200;

  private final Grants grants;
  private final Milestones milestones;
  private final ContractPapers papers;
  private final Refunds refunds;
  private final ContractSigning contracts;
  private final Signing signing;
  private final Dispatch dispatch;

  GrantResource(
      Grants grants,
      Milestones milestones,
      ContractPapers papers,
      Refunds refunds,
      ContractSigning contracts,
      Signing signing,
      Dispatch dispatch) {
    this.grants = grants;
    this.milestones = milestones;
    this.papers = papers;
    this.refunds = refunds;
    this.contracts = contracts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  /// A tranche as an official offers it; its number is its place.
  record Offering(
      @NotNull Tiyn amount,
      @NotNull LocalDate dueOn,
      @NotNull Text purpose,
      @Nullable Integer milestone) {}

  /// A milestone as an official offers it; its number is its place.
  record Promise(@NotNull LocalDate dueOn, @NotNull Text result, boolean pilot) {}

  /// What an official sends to offer a contract.
  record Contract(
      @NotEmpty List<@NotNull @Valid Promise> milestones,
      @NotEmpty List<@NotNull @Valid Offering> tranches) {

    Plan plan() {
      List<Milestone> promised = new ArrayList<>();
      for (Promise each : milestones) {
        promised.add(new Milestone(promised.size() + 1, each.dueOn(), each.result(), each.pilot()));
      }
      List<Tranche> paid = new ArrayList<>();
      for (Offering each : tranches) {
        paid.add(
            new Tranche(
                paid.size() + 1, each.amount(), each.dueOn(), each.purpose(), each.milestone()));
      }
      return new Plan(promised, paid);
    }
  }

  /// A detached signature: base64 of DER, or PEM.
  record Signed(@NotNull String cms) {}

  /// What a recipient sends to accept.
  record Acceptance(@NotNull Iban payee) {}

  /// What an official sends to close.
  record Closing(@NotNull String result, @NotNull Tiyn spent, @NotNull Tiyn disallowed) {}

  /// Recipients get their own; the state asks by where grants stand.
  @GetMapping
  List<GrantReading> list(
      @RequestParam(defaultValue = "IN_FORCE") GrantState state,
      @RequestParam(defaultValue = "0") int offset,
      SignedIn who) {
    return rows(state, offset, who).stream().map(GrantReading::of).toList();
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
        .map(
            row ->
                GrantReading.of(
                    row,
                    grants.tranches(grant),
                    milestones.of(grant),
                    papers.signatures(grant),
                    refunds.find(grant).orElse(null)))
        .orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{grant}/contract")
  GrantReading offer(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Contract asked, SignedIn who) {
    dispatch.send(
        new GrantCommand.OfferContract(
            grant, contracts.customer(grant), asked.plan(), who.acting()));
    return one(grant, who);
  }

  @PostMapping("/{grant}/acceptance")
  GrantReading accept(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Acceptance asked, SignedIn who) {
    one(grant, who);
    dispatch.send(new GrantCommand.AcceptContract(grant, asked.payee(), who.acting()));
    return one(grant, who);
  }

  /// The bytes to sign: the same for the same person as long as the contract is the same.
  @GetMapping("/{grant}/statement")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationNumber grant, SignedIn who) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(statementOf(grant, who).bytes());
  }

  private Statement statementOf(ApplicationNumber grant, SignedIn who) {
    GrantRow row =
        grants
            .find(grant)
            .filter(one -> who.is(Role.OFFICIAL) || who.acting().actsFor(one.recipient()))
            .orElseThrow(Missing::new);
    return contracts.contract(row, who.person());
  }

  private Signature signature(ApplicationNumber grant, Signed asked, SignedIn who) {
    return signing.receive(
        statementOf(grant, who),
        SigningPower.RIGHT_TO_SIGN,
        SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
        who.acting());
  }

  @PostMapping("/{grant}/signature")
  GrantReading sign(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Signed asked, SignedIn who) {
    one(grant, who);
    dispatch.send(new GrantCommand.SignContract(grant, signature(grant, asked, who), who.acting()));
    return one(grant, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{grant}/conclusion")
  GrantReading conclude(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Signed asked, SignedIn who) {
    dispatch.send(
        new GrantCommand.ConcludeContract(grant, signature(grant, asked, who), who.acting()));
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
    dispatch.send(
        new GrantCommand.CloseGrant(
            grant, asked.result(), asked.spent(), asked.disallowed(), who.acting()));
    return one(grant, who);
  }

  private static boolean isOfTheState(SignedIn who) {
    return who.acting().isAnyOf(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR);
  }
}
