package kz.tereze.domain.payment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchCommand.AnswerForVoidFile;
import kz.tereze.api.payment.BatchCommand.ApproveBatch;
import kz.tereze.api.payment.BatchCommand.CloseBatch;
import kz.tereze.api.payment.BatchCommand.IncludePayment;
import kz.tereze.api.payment.BatchCommand.OpenBatch;
import kz.tereze.api.payment.BatchCommand.RecordAnswer;
import kz.tereze.api.payment.BatchCommand.RefuseBatch;
import kz.tereze.api.payment.BatchCommand.ReportVoidFile;
import kz.tereze.api.payment.BatchCommand.SendBatch;
import kz.tereze.api.payment.BatchCommand.TakeOutPayment;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.BatchEvent.BatchAnswered;
import kz.tereze.api.payment.BatchEvent.BatchClosed;
import kz.tereze.api.payment.BatchEvent.BatchExtended;
import kz.tereze.api.payment.BatchEvent.BatchOpened;
import kz.tereze.api.payment.BatchEvent.BatchReduced;
import kz.tereze.api.payment.BatchEvent.BatchRefused;
import kz.tereze.api.payment.BatchEvent.BatchSent;
import kz.tereze.api.payment.BatchEvent.BatchSigned;
import kz.tereze.api.payment.BatchEvent.VoidFileAnswered;
import kz.tereze.api.payment.BatchEvent.VoidFileReported;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.SignedPaper;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Payments that are handed over together in one file. Once closed it holds what the file holds;
/// it is handed over when others than its makers have signed that very file. Whatever is taken out
/// before that makes file and signatures void.
///
/// That a file was handed over is recorded when it is the signed one, and refused otherwise:
/// nothing has happened yet that counts, and what stands in the batch is what its payments are
/// booked against. Where a void file did get out, that is a fact too and cannot be refused; it is
/// recorded as such, and stops the batch until another person answers for it, for two files might
/// pay one tranche twice. What the bank books of a void file is no payment of ours: it comes to the
/// list of what is not matched.
@AggregateRoot(type = "Batch")
public class Batch {

  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable BatchOpened opening;
  private @Nullable BatchClosed closing;
  private @Nullable BatchRefused refusal;
  private @Nullable BatchSent sending;
  private final Map<PaymentId, BatchExtended> payments = new LinkedHashMap<>();
  private final Map<PaymentId, BatchReduced> takenOut = new LinkedHashMap<>();
  private final Set<PersonId> signers = new LinkedHashSet<>();
  private final Set<Hash> voidFiles = new LinkedHashSet<>();
  private final Map<Hash, VoidFileReported> reported = new LinkedHashMap<>();
  private final Set<VoidFileAnswered> answeredFor = new LinkedHashSet<>();
  private @Nullable Hash paper;
  private final Set<Hash> answers = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected Batch() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenBatch command) {
    Acting by = command.by();
    BatchRule.OPENED_BY_TREASURER.require(by.is(Role.TREASURER));
    BatchOpened opened =
        new BatchOpened(
            command.batch(),
            command.fund(),
            command.account(),
            command.channel(),
            command.executeOn(),
            by.person(),
            by.at());
    if (opened.equals(opening)) {
      return;
    }
    BatchRule.BATCH_OPENED_ONCE.require(opening == null, "batch", command.batch().number());
    AggregateLifecycle.apply(opened);
  }

  @CommandHandler
  void handle(IncludePayment command) {
    Acting by = command.by();
    requireFact(by);
    if (payments.containsKey(command.payment())) {
      return;
    }
    BatchRule.PAYMENT_WAS_NOT_TAKEN_OUT.require(!takenOut.containsKey(command.payment()));
    BatchRule.BATCH_IS_OPEN.require(closing == null && refusal == null);
    BatchRule.PAYMENT_IS_OF_THE_FUND.require(opening().fund().equals(command.fund()));
    int most = Policy.PAYMENT_BATCH_AT_MOST.on(opening().day()).value();
    BatchRule.BATCH_HAS_ROOM.require(payments.size() < most, "most", most);
    AggregateLifecycle.apply(
        new BatchExtended(
            command.batch(),
            command.payment(),
            command.amount(),
            command.recipient(),
            command.involved(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(CloseBatch command) {
    Acting by = command.by();
    BatchRule.CLOSED_BY_TREASURER.require(by.is(Role.TREASURER));
    BatchOpened opened = opening();
    BatchContent content =
        new BatchContent(
            opened.batch(),
            opened.fund(),
            opened.account(),
            opened.channel(),
            payments.size(),
            total(),
            command.file());
    if (closing != null && closing.content().equals(content) && closing.by().equals(by.person())) {
      return;
    }
    BatchRule.BATCH_IS_OPEN.require(closing == null && refusal == null);
    BatchRule.BATCH_IS_NOT_EMPTY.require(!payments.isEmpty());
    BatchRule.FILE_AGREES_WITH_BATCH.require(
        command.payments().size() == payments.size()
            && payments.keySet().equals(Set.copyOf(command.payments()))
            && command.total().equals(content.total()),
        "count",
        payments.size(),
        "total",
        content.total());
    String number = command.batch().message(voidFiles.size() + 1);
    BatchRule.FILE_BEARS_A_NUMBER_OF_ITS_OWN.require(
        command.message().equals(number), "number", number);
    AggregateLifecycle.apply(new BatchClosed(content, number, by.person(), by.at()));
  }

  private Tiyn total() {
    return payments.values().stream().map(BatchExtended::amount).reduce(Tiyn.ZERO, Tiyn::plus);
  }

  @CommandHandler
  void handle(TakeOutPayment command) {
    Acting by = command.by();
    BatchRule.TAKEN_OUT_BY_TREASURER.require(by.is(Role.TREASURER));
    BatchReduced reduced =
        new BatchReduced(
            command.batch(),
            command.payment(),
            closing == null ? null : closing.content(),
            command.reason().strip(),
            by.person(),
            by.at());
    BatchReduced before = takenOut.get(command.payment());
    if (before != null
        && before.by().equals(reduced.by())
        && before.reason().equals(reduced.reason())) {
      return;
    }
    BatchRule.BATCH_IS_NOT_ENDED.require(refusal == null && sending == null);
    BatchRule.PAYMENT_IS_IN_THE_BATCH.require(payments.containsKey(command.payment()));
    BatchRule.TAKING_OUT_HAS_REASON.require(REASON.fit(reduced.reason()));
    AggregateLifecycle.apply(reduced);
  }

  @CommandHandler
  void handle(ApproveBatch command, OpenWarnings warnings) {
    Acting by = command.by();
    BatchContent content = requireApprover(by);
    if (signers.contains(by.person())) {
      return;
    }
    int needed = Policy.PAYMENT_BATCH_SIGNATURES.on(opening().day()).value();
    BatchRule.BATCH_AWAITS_APPROVAL.require(refusal == null && signers.size() < needed);
    BatchRule.TOTAL_IS_CONFIRMED.require(
        command.total().equals(content.total()), "typed", command.total());
    BatchRule.FILE_IS_THE_CLOSED_ONE.require(command.file().equals(content.file()));
    BatchRule.SIGNED_WITH_A_FINANCIAL_KEY.require(
        command
            .signature()
            .signs(
                BatchContent.ACT,
                command.batch().number(),
                content.hash(),
                SigningPower.FINANCIAL));
    SignedPaper signed = command.paper();
    BatchRule.PAPER_IS_SIGNED_WITH_IT.require(
        content.channel() == Channel.TREASURY_REGISTER
            ? signed != null && Objects.equals(signed.over(), paper)
            : signed == null);
    requireClear(warnings);
    AggregateLifecycle.apply(
        new BatchSigned(
            command.batch(),
            signers.size() + 1,
            needed,
            command.signature(),
            signed == null ? null : signed.paper(),
            by.person(),
            by.at()));
  }

  /// Lists may have become newer since the payments were put in.
  private void requireClear(OpenWarnings warnings) {
    Map<PaymentId, Bin> payees = new LinkedHashMap<>();
    payments.forEach((payment, extended) -> payees.put(payment, extended.recipient()));
    List<PaymentId> open = warnings.among(payees);
    BatchRule.BATCH_IS_CLEAR.require(
        open.isEmpty(), "n", open.size(), "payments", OpenWarnings.named(open));
  }

  @CommandHandler
  void handle(RefuseBatch command) {
    Acting by = command.by();
    requireApprover(by);
    String reason = command.reason().strip();
    if (refusal != null && refusal.by().equals(by.person()) && refusal.reason().equals(reason)) {
      return;
    }
    BatchRule.BATCH_AWAITS_APPROVAL.require(refusal == null && sending == null);
    BatchRule.REFUSAL_HAS_REASON.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new BatchRefused(
            command.batch(), List.copyOf(payments.keySet()), reason, by.person(), by.at()));
  }

  private BatchContent requireApprover(Acting by) {
    BatchRule.BATCH_APPROVED_BY_FINANCE.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    BatchClosed closed = closing;
    if (closed == null) {
      throw new Refused(BatchRule.BATCH_AWAITS_APPROVAL);
    }
    BatchRule.APPROVER_IS_NOT_MAKER.require(
        !by.person().equals(opening().by()) && !by.person().equals(closed.by()));
    BatchRule.APPROVER_TOOK_NO_PART.require(
        payments.values().stream().noneMatch(each -> each.involved().contains(by.person())));
    BatchRule.APPROVER_NOT_OF_A_RECIPIENT.require(
        payments.values().stream().map(BatchExtended::recipient).noneMatch(by::actsFor));
    return closed.content();
  }

  @CommandHandler
  void handle(SendBatch command, OpenWarnings warnings) {
    Acting by = command.by();
    BatchRule.SENT_BY_TREASURER.require(by.is(Role.TREASURER));
    if (sending != null && sending.content().file().equals(command.file())) {
      return;
    }
    int needed = Policy.PAYMENT_BATCH_SIGNATURES.on(opening().day()).value();
    BatchRule.FILE_IS_OF_NO_REFUSED_BATCH.require(refusal == null);
    if (closing == null || signers.size() < needed) {
      throw new Refused(BatchRule.BATCH_IS_APPROVED, "needed", needed);
    }
    BatchRule.SENT_FILE_IS_THE_SIGNED_ONE.require(command.file().equals(closing.content().file()));
    BatchRule.VOID_FILES_ARE_ANSWERED_FOR.require(reported.isEmpty(), "n", reported.size());
    requireClear(warnings);
    AggregateLifecycle.apply(
        new BatchSent(closing.content(), List.copyOf(payments.keySet()), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ReportVoidFile command) {
    Acting by = command.by();
    BatchRule.VOID_FILE_TOLD_BY_FINANCE.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    if (reported.containsKey(command.file())) {
      return;
    }
    BatchRule.FILE_IS_VOID.require(voidFiles.contains(command.file()));
    String reason = command.reason().strip();
    BatchRule.VOID_FILE_HAS_REASON.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new VoidFileReported(command.batch(), command.file(), reason, by.person(), by.at()));
  }

  @CommandHandler
  void handle(AnswerForVoidFile command) {
    Acting by = command.by();
    BatchRule.VOID_FILE_TOLD_BY_FINANCE.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    String reason = command.reason().strip();
    if (answeredFor.stream()
        .anyMatch(
            before ->
                before.file().equals(command.file())
                    && before.by().equals(by.person())
                    && before.reason().equals(reason))) {
      return;
    }
    VoidFileReported report = reported.get(command.file());
    if (report == null) {
      throw new Refused(BatchRule.VOID_FILE_WAS_REPORTED);
    }
    BatchRule.VOID_FILE_ANSWERED_BY_ANOTHER.require(!report.by().equals(by.person()));
    BatchRule.VOID_FILE_HAS_REASON.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new VoidFileAnswered(command.batch(), command.file(), reason, by.person(), by.at()));
  }

  @CommandHandler
  void handle(RecordAnswer command) {
    Acting by = command.by();
    requireFact(by);
    BatchRule.BATCH_WAS_SENT.require(sending != null);
    if (!answers.contains(command.answer())) {
      AggregateLifecycle.apply(
          new BatchAnswered(
              command.batch(),
              command.answer(),
              command.accepted(),
              command.rejected(),
              by.person(),
              by.at()));
    }
  }

  private static void requireFact(Acting by) {
    BatchRule.BATCH_FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }

  private BatchOpened opening() {
    if (opening == null) {
      throw new IllegalStateException("a batch begins with its opening");
    }
    return opening;
  }

  @EventSourcingHandler
  void on(BatchEvent event) {
    CorruptHistory.unless(follows(event), event, stream);
    stream = BatchCommand.stream(event.batch());
    switch (event) {
      case BatchOpened opened -> opening = opened;
      case BatchExtended extended -> payments.put(extended.payment(), extended);
      case BatchReduced reduced -> {
        payments.remove(reduced.payment());
        takenOut.put(reduced.payment(), reduced);
        if (reduced.voided() != null) {
          voidFiles.add(reduced.voided().file());
        }
        closing = null;
        paper = null;
        signers.clear();
      }
      case BatchClosed closed -> closing = closed;
      case BatchSigned signed -> {
        signers.add(signed.by());
        paper = signed.paper();
      }
      case BatchRefused refused -> {
        refusal = refused;
        if (closing != null) {
          voidFiles.add(closing.content().file());
        }
      }
      case VoidFileReported told -> reported.put(told.file(), told);
      case VoidFileAnswered answered -> {
        reported.remove(answered.file());
        answeredFor.add(answered);
      }
      case BatchSent sent -> sending = sent;
      case BatchAnswered answered -> answers.add(answered.answer());
    }
  }

  private boolean follows(BatchEvent event) {
    return switch (event) {
      case BatchOpened _ -> opening == null;
      case BatchExtended e ->
          opening != null
              && closing == null
              && !payments.containsKey(e.payment())
              && !takenOut.containsKey(e.payment());
      case BatchReduced e ->
          refusal == null && sending == null && payments.containsKey(e.payment());
      case BatchClosed _ -> opening != null && closing == null;
      case BatchSigned e -> closing != null && sending == null && !signers.contains(e.by());
      case BatchRefused _ -> closing != null && refusal == null && sending == null;
      case BatchSent _ -> closing != null && refusal == null && sending == null;
      case VoidFileReported e -> voidFiles.contains(e.file()) && !reported.containsKey(e.file());
      case VoidFileAnswered e -> reported.containsKey(e.file());
      case BatchAnswered e -> sending != null && !answers.contains(e.answer());
    };
  }
}
