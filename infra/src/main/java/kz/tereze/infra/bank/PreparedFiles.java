package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PayeeCodes;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.registry.OrganisationRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.payment.BatchFiles;
import org.springframework.stereotype.Component;

/// Writes batches down for their channel and keeps what was written: it is those bytes that are
/// signed, downloaded and handed over.
@Component
final class PreparedFiles implements BatchFiles {

  private final Batches batches;
  private final Payments payments;
  private final Organisations organisations;
  private final BankAccounts accounts;
  private final BankFiles files;
  private final Map<Channel, PaymentChannel> channels;

  PreparedFiles(
      Batches batches,
      Payments payments,
      Organisations organisations,
      BankAccounts accounts,
      BankFiles files,
      List<PaymentChannel> channels) {
    this.batches = batches;
    this.payments = payments;
    this.organisations = organisations;
    this.accounts = accounts;
    this.files = files;
    this.channels =
        channels.stream().collect(Collectors.toMap(PaymentChannel::channel, Function.identity()));
  }

  @Override
  public Written write(BatchId batch) {
    BatchRow row = batches.find(batch).orElseThrow();
    BatchOrder order = order(row);
    byte[] file = channel(row).file(order);
    Hash hash = CanonicalJson.sha256(file);
    files.keep(hash, new ByteArrayInputStream(file));
    return new Written(
        hash,
        row.message(),
        order.transfers().stream().map(BatchOrder.Transfer::payment).toList(),
        order.total());
  }

  private BatchOrder order(BatchRow batch) {
    BankAccountRow account = accounts.find(batch.account()).orElseThrow();
    AccountTerms terms = account.terms();
    if (terms == null) {
      throw new NotDescribed();
    }
    return new BatchOrder(
        batch.batch(),
        batch.message(),
        batch.openedAt(),
        batch.executeOn(),
        account.iban(),
        terms,
        payments.ofBatch(batch.batch()).stream().map(payment -> transfer(payment, batch)).toList());
  }

  private BatchOrder.Transfer transfer(PaymentRow payment, BatchRow batch) {
    OrganisationRow payee = organisations.find(payment.recipient()).orElseThrow();
    return new BatchOrder.Transfer(
        payment.payment(),
        payment.amount(),
        payment.recipient(),
        payee.name().ru(),
        payment.payee(),
        PayeeCodes.kbe(payee.kind(), batch.executeOn()),
        "Грант %s, транш %d".formatted(payment.grant(), payment.tranche()));
  }

  private PaymentChannel channel(BatchRow batch) {
    PaymentChannel channel = channels.get(batch.channel());
    if (channel == null) {
      throw new IllegalStateException("no channel " + batch.channel());
    }
    return channel;
  }

  @Override
  public Hash keep(byte[] paper) {
    Hash hash = CanonicalJson.sha256(paper);
    files.keep(hash, new ByteArrayInputStream(paper));
    return hash;
  }

  @Override
  public Optional<byte[]> kept(Hash file) {
    if (!files.has(file)) {
      return Optional.empty();
    }
    try (InputStream bytes = files.open(file)) {
      return Optional.of(bytes.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public String name(BatchId batch) {
    BatchRow row = batches.find(batch).orElseThrow();
    return row.message() + channel(row).extension();
  }
}
