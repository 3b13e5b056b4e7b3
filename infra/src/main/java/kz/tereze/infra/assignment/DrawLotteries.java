package kz.tereze.infra.assignment;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.infra.errand.Errand;
import kz.tereze.infra.errand.PlatformTime;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.assignment.DrawFiles;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.Lotteries;
import kz.tereze.projections.call.LotteryRow;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Divides the ties of ranked lists: publishes what is drawn with the hash of a secret, waits until
/// the ledger has gone on, tells the secret. Each step ends in a fact, so that it can be broken off
/// anywhere and goes on.
@Component
final class DrawLotteries implements Errand {

  private static final String PUBLISHED = "call.ties-published";
  private static final int SECRET_BYTES = 32;

  /// So that the next look does not find the same list where it was.
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);

  private final SecureRandom random = new SecureRandom();

  /// Lists whose shared ranks nothing divides: a published list does not change by itself.
  private final Set<CallId> leftShared = new HashSet<>();

  private final Lotteries lotteries;
  private final Calls calls;
  private final Designs designs;
  private final DrawFiles files;
  private final Entries entries;
  private final Checkpoints checkpoints;
  private final CommandGateway commands;
  private final PlatformTime time;
  private final Freshness freshness;

  DrawLotteries(
      Lotteries lotteries,
      Calls calls,
      Designs designs,
      DrawFiles files,
      Entries entries,
      Checkpoints checkpoints,
      CommandGateway commands,
      PlatformTime time,
      Freshness freshness) {
    this.lotteries = lotteries;
    this.calls = calls;
    this.designs = designs;
    this.files = files;
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.commands = commands;
    this.time = time;
    this.freshness = freshness;
  }

  @Override
  public boolean run() {
    lotteries.shared().stream().filter(call -> !leftShared.contains(call)).forEach(this::publish);
    lotteries.undrawn().forEach(this::draw);
    return false;
  }

  private void publish(CallId call) {
    CallRow row = calls.find(call).orElseThrow();
    if (row.rankedAt() == null
        || !Lotteries.isWanted(
            calls.lines(call), row.terms().budget(), designs.holding(call).design().tie())) {
      leftShared.add(call);
      return;
    }
    Hash commitment = files.keepSecret(secret());
    commands.sendAndWait(
        new CallCommand.PublishTies(call, commitment, Acting.platform(time.after(row.rankedAt()))));
    freshness.await(SHOWN_WITHIN);
  }

  private Hash secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  private void draw(LotteryRow lottery) {
    Optional<Published> later = rootAfter(lottery.call());
    if (later.isEmpty()) {
      return;
    }
    commands.sendAndWait(
        new CallCommand.DrawTies(
            lottery.call(),
            files.secret(lottery.commitment()),
            later.get().checkpoint().size(),
            later.get().checkpoint().root(),
            Acting.platform(time.after(lottery.publishedAt()))));
    freshness.await(SHOWN_WITHIN);
  }

  /// The newest signed head of the ledger, once it covers the entry that published the ties.
  private Optional<Published> rootAfter(CallId call) {
    List<LedgerEntry> about = entries.about(call.number());
    return about.stream()
        .filter(entry -> entry.kind().equals(PUBLISHED))
        .map(LedgerEntry::seq)
        .findFirst()
        .flatMap(seq -> checkpoints.newest().filter(head -> head.checkpoint().size() > seq));
  }
}
