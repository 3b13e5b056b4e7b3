package kz.tereze.api.grant;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/// What happened to a grant.
public sealed interface GrantEvent extends Event {

  ApplicationNumber grant();

  @Stored(value = "grant.opened", revision = 2)
  record GrantOpened(
      ApplicationNumber grant,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin recipient,
      Tiyn amount,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public GrantOpened {
      involved = List.copyOf(involved);
    }
  }

  @Stored("grant.contract-offered")
  record ContractOffered(ApplicationNumber grant, List<Tranche> tranches, PersonId by, Instant at)
      implements GrantEvent {

    public ContractOffered {
      tranches = List.copyOf(tranches);
    }
  }

  /// @param payee an organisation's account; never public
  @Stored("grant.contract-accepted")
  record ContractAccepted(ApplicationNumber grant, Iban payee, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.contract-concluded")
  record ContractConcluded(ApplicationNumber grant, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param involved nobody of them approves the payment
  @Stored(value = "grant.payment-ordered", revision = 2)
  record PaymentOrdered(
      ApplicationNumber grant,
      @Nullable FundId fund,
      int tranche,
      PaymentId payment,
      Tiyn amount,
      Bin recipient,
      Iban payee,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public PaymentOrdered {
      involved = List.copyOf(involved);
    }
  }

  @Stored("grant.tranche-paid")
  record TranchePaid(
      ApplicationNumber grant, int tranche, PaymentId payment, Tiyn amount, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.tranche-reinstated")
  record TrancheReinstated(
      ApplicationNumber grant, int tranche, PaymentId payment, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.closed")
  record GrantClosed(ApplicationNumber grant, Tiyn paid, String result, PersonId by, Instant at)
      implements GrantEvent {}
}
