package kz.tereze.domain.award;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.award.ImportCommand;
import kz.tereze.api.award.ImportCommand.ImportAwards;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportEvent.AwardImported;
import kz.tereze.api.award.ImportEvent.FileImported;
import kz.tereze.api.award.ImportEvent.ImportedAwardCorrected;
import kz.tereze.api.award.ImportRule;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// What one other publisher says it awarded, by its own identifiers. A file comes in whole or not
/// at all, and the same file twice changes nothing.
@AggregateRoot(type = "ImportedAwards")
public class ImportedAwards {

  private static final Characters TITLE = new Characters(0, 300);
  private static final Characters DESCRIPTION = new Characters(0, 16_000);
  private static final Characters NAME = new Characters(0, 300);
  // Without a publisher's or an award's identifier nothing can be found again.
  private static final Characters PUBLISHER = new Characters(1, 200);
  private static final Characters IDENTIFIER = new Characters(1, 300);
  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  @AggregateIdentifier private String stream;
  private final Map<String, Hash> known = new HashMap<>();

  protected ImportedAwards() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ImportAwards command) {
    ImportRule.IMPORTED_BY_ADMINISTRATOR.require(command.by().is(Role.ADMINISTRATOR));
    ImportRule.FILE_HAS_AWARDS.require(!command.awards().isEmpty());
    requireFit(command.provenance());
    Set<String> named = new HashSet<>();
    for (ImportedAward award : command.awards()) {
      ImportRule.EACH_AWARD_ONCE.require(named.add(award.id()), "award", award.id());
      requireFit(award);
    }
    record(command);
  }

  private static void requireFit(Provenance provenance) {
    ImportRule.TEXT_WITHIN_LIMITS.require(
        PUBLISHER.fit(provenance.publisher())
            && Stream.of(
                    provenance.standard(),
                    provenance.publisherName(),
                    provenance.licence(),
                    provenance.file())
                .allMatch(NAME::fit),
        "award",
        provenance.file());
  }

  private static void requireFit(ImportedAward award) {
    ImportRule.TEXT_WITHIN_LIMITS.require(
        IDENTIFIER.fit(award.id())
            && TITLE.fit(award.title())
            && DESCRIPTION.fit(award.description())
            && Stream.of(award.recipient(), award.recipientId(), award.funder(), award.programme())
                .allMatch(name -> name == null || NAME.fit(name)),
        "award",
        award.id());
    ImportRule.AMOUNT_NOT_NEGATIVE.require(award.minorUnits() >= 0, "award", award.id());
    ImportRule.CURRENCY_IS_KNOWN.require(
        CURRENCIES.contains(award.currency()), "award", award.id(), "currency", award.currency());
  }

  private void record(ImportAwards command) {
    Provenance provenance = command.provenance();
    Acting by = command.by();
    List<ImportEvent> facts = new ArrayList<>();
    int recorded = 0;
    for (ImportedAward award : command.awards()) {
      Hash content = known.get(award.id());
      if (content == null) {
        facts.add(new AwardImported(provenance, award, by.person(), by.at()));
        recorded++;
      } else if (!content.equals(award.content())) {
        facts.add(new ImportedAwardCorrected(provenance, award, by.person(), by.at()));
      }
    }
    if (facts.isEmpty()) {
      return;
    }
    int corrected = facts.size() - recorded;
    int unchanged = command.awards().size() - facts.size();
    facts.add(new FileImported(provenance, recorded, corrected, unchanged, by.person(), by.at()));
    facts.forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(ImportEvent event) {
    switch (event) {
      case AwardImported imported -> {
        stream = ImportCommand.stream(imported.provenance().publisher());
        var before = known.put(imported.award().id(), imported.award().content());
        CorruptHistory.unless(before == null, imported, "that award imported before");
      }
      case ImportedAwardCorrected corrected -> {
        var before = known.replace(corrected.award().id(), corrected.award().content());
        CorruptHistory.unless(before != null, corrected, "no such award");
      }
      case FileImported file -> CorruptHistory.unless(!known.isEmpty(), file, "no award");
    }
  }
}
