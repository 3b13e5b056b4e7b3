package kz.tereze.infra.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.projections.identity.KeyClass;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sees in a booking what it is for: by the reference it names, or by payer and exact amount. It
/// only proposes; whoever guards the obligation or payment decides. What it cannot tell goes to a
/// person, with names and purpose sealed in the vault.
@Component
class Recognition {

  private static final Pattern OBLIGATION =
      Pattern.compile("(?<!\\d)\\d{12}-\\d{4}-(CODE|LEGACY_CONTRACT)(?![A-Z0-9])");
  private static final Pattern PAYMENT = Pattern.compile("AP\\d{8}-T\\d{1,2}-\\d{1,3}");
  private static final Pattern REFUND = Pattern.compile("REFUND-(AP\\d{8})(?!\\d)");

  /// The fifth digit of an organisation's number; a person's has the day of birth there.
  private static final int KIND = 4;

  private static final int FIRST_OF_ORGANISATIONS = '4';

  private final Obligations obligations;
  private final Vault vault;

  Recognition(Obligations obligations, Vault vault) {
    this.obligations = obligations;
    this.vault = vault;
  }

  BankLine line(Hash file, BankAccountId account, CamtEntry entry) {
    Bin party = organisation(entry.partyNumber()).orElse(null);
    Claim claim = claim(entry, party).orElse(null);
    LineId line = LineId.of(account, entry.reference());
    return new BankLine(
        line,
        entry.direction(),
        entry.amount(),
        entry.bookedOn(),
        party,
        entry.reason().isEmpty() ? null : entry.reason(),
        claim,
        claim == null ? told(file, line, entry) : null);
  }

  /// Persons have numbers too; those are nobody's business here.
  private static Optional<Bin> organisation(String number) {
    return Bin.isValid(number) && number.charAt(KIND) >= FIRST_OF_ORGANISATIONS
        ? Optional.of(new Bin(number))
        : Optional.empty();
  }

  private Optional<Claim> claim(CamtEntry entry, @Nullable Bin party) {
    Optional<PaymentId> payment =
        Optional.of(entry.endToEnd())
            .filter(reference -> PAYMENT.matcher(reference).matches())
            .map(PaymentId::new);
    if (entry.direction() == Direction.DEBIT) {
      return payment
          .filter(order -> !entry.isReturn())
          .map(order -> new Claim(ClaimKind.PAYMENT, order.key()));
    }
    if (entry.isReturn()) {
      return payment.map(order -> new Claim(ClaimKind.RETURNED_PAYMENT, order.key()));
    }
    Matcher refund = REFUND.matcher(entry.purpose());
    if (refund.find()) {
      return Optional.of(new Claim(ClaimKind.REFUND, refund.group(1)));
    }
    return named(entry.purpose())
        .or(() -> party == null ? Optional.empty() : byAmount(entry, party))
        .map(obligation -> new Claim(ClaimKind.OBLIGATION, obligation.key()));
  }

  private static Optional<ObligationId> named(String purpose) {
    return OBLIGATION
        .matcher(purpose)
        .results()
        .map(found -> found.group())
        .filter(key -> Bin.isValid(key.substring(0, key.indexOf('-'))))
        .findFirst()
        .map(ObligationId::new);
  }

  /// The payer's only obligation of which exactly this much is left.
  private Optional<ObligationId> byAmount(CamtEntry entry, Bin party) {
    List<ObligationRow> exact =
        obligations.ofPayer(party).stream()
            .filter(owed -> owed.left().equals(entry.amount()))
            .toList();
    return exact.size() == 1 ? Optional.of(exact.getFirst().obligation()) : Optional.empty();
  }

  private @Nullable SealedText told(Hash file, LineId line, CamtEntry entry) {
    String text =
        Stream.of(entry.partyName(), entry.partyNumber(), entry.partyAccount(), entry.purpose())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    // The same booking read once more is sealed once.
    UUID key = UUID.nameUUIDFromBytes((file + " " + line).getBytes(StandardCharsets.UTF_8));
    return text.isEmpty() ? null : vault.seal(text, PersonId.PLATFORM, key, KeyClass.STATUTORY);
  }
}
