package kz.tereze.infra.bench;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// A programme's numbers: who pays, who receives, and how much. No two tranches are of one amount,
/// and no recipient gets more than one approval may release in a month: nothing is to be warned of.
///
/// @param payers companies that owe
/// @param grants that are paid in four tranches each
record InventedMoney(List<Bin> payers, List<Bin> recipients, int grants) {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  static final int TRANCHES = 4;
  static final int GRANTS_OF_A_CALL = 150;
  static final FundId FUND = new FundId("BENCH-FUND");
  static final BankAccountId ACCOUNT = new BankAccountId("BENCH-MAIN");
  static final Iban IBAN = iban("070", 1);

  /// Behind all payers and recipients: the payer of the grants, and where the council's members
  /// work.
  static final List<Bin> OTHERS = bins(4, 90_000);

  static final Bin STATE = OTHERS.getFirst();

  /// What a payer's levy is reckoned from; one hundredth of it is owed.
  static final Tiyn BASE = Tiyn.ofTenge(2_000_000_000);

  static final Tiyn DUE = Tiyn.ofTenge(20_000_000);

  static final Text TEXT = new Text("Сынақ мәтіні", "Текст для замера", "A text to measure with");

  /// In tiyn: a quarter of the first grant, the others a little more.
  private static final long TRANCHE = 90_000_000;

  static InventedMoney of(int payers, int grants) {
    int recipients = Math.max(1, Math.ceilDiv(grants, 2));
    List<Bin> all = bins(payers + recipients, 0);
    return new InventedMoney(
        List.copyOf(all.subList(0, payers)), List.copyOf(all.subList(payers, all.size())), grants);
  }

  private static List<Bin> bins(int count, int from) {
    List<Bin> bins = new ArrayList<>();
    for (int i = from; bins.size() < count; i++) {
      String eleven = "%02d0%d40%05d".formatted(10 + i % 16, 1 + i % 9, i);
      IntStream.range(0, 10)
          .mapToObj(check -> eleven + check)
          .filter(Bin::isValid)
          .findFirst()
          .ifPresent(digits -> bins.add(new Bin(digits)));
    }
    return bins;
  }

  private static Iban iban(String bank, int number) {
    String rest = "%s%013d".formatted(bank, number);
    // K is 20 and Z is 35; the check digits stand for 00.
    BigInteger turned = new BigInteger(rest + "203500");
    return new Iban("KZ%02d%s".formatted(98 - turned.mod(NINETY_SEVEN).intValue(), rest));
  }

  int calls() {
    return Math.ceilDiv(grants, GRANTS_OF_A_CALL);
  }

  int call(int grant) {
    return grant / GRANTS_OF_A_CALL;
  }

  static CallId callId(int call) {
    return new CallId("C-%d-%03d".formatted(year(), call + 1));
  }

  static NeedId need(int call) {
    return new NeedId("N-%d-%05d".formatted(year(), call + 1));
  }

  static ApplicationId application(int grant) {
    return new ApplicationId(Cast.person("application " + grant).id());
  }

  static ApplicationNumber number(int grant) {
    return new ApplicationNumber("AP%02d%06d".formatted(year() % 100, grant + 1));
  }

  ObligationId obligation(int payer) {
    return ObligationId.of(payers.get(payer), year(), Regime.CODE);
  }

  Bin recipient(int grant) {
    return recipients.get(grant % recipients.size());
  }

  Iban payee(int grant) {
    return iban("125", 1_000 + grant % recipients.size());
  }

  static Tiyn tranche(int grant, int tranche) {
    return new Tiyn(TRANCHE + 10L * grant + tranche);
  }

  static Tiyn award(int grant) {
    return IntStream.rangeClosed(1, TRANCHES)
        .mapToObj(tranche -> tranche(grant, tranche))
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  /// What a call takes out of the fund: more than its awards, so that something is left.
  Tiyn budget(int call) {
    int first = call * GRANTS_OF_A_CALL;
    return IntStream.range(first, Math.min(grants, first + GRANTS_OF_A_CALL))
        .mapToObj(InventedMoney::award)
        .reduce(Tiyn.ofTenge(1_000_000), Tiyn::plus);
  }

  /// An advance, and a tranche for each milestone.
  static Plan plan(int grant) {
    LocalDate today = today();
    List<Milestone> milestones = new ArrayList<>();
    List<Tranche> tranches = new ArrayList<>();
    for (int i = 1; i <= TRANCHES; i++) {
      @Nullable Integer milestone = i == 1 ? null : i - 1;
      LocalDate due = today.plusDays(40L * i);
      tranches.add(new Tranche(i, tranche(grant, i), due, TEXT, milestone));
      if (milestone != null) {
        milestones.add(new Milestone(milestone, due, TEXT, false));
      }
    }
    return new Plan(milestones, tranches);
  }

  static LocalDate today() {
    return Kazakhstan.day(Cast.daysAgo(0));
  }

  private static int year() {
    return today().getYear();
  }

  /// A signature as it looks once it was verified: what its verification costs is not measured.
  static Signature signed(
      String act, String about, @Nullable Tiyn amount, Hash content, SigningPower power) {
    Statement statement = new Statement(act, about, amount, content, List.of(), "commitment");
    return new Signature(statement, statement.hash(), power, Authority.DEMONSTRATION);
  }
}
