package kz.tereze.projections.open;

import kz.tereze.api.Hash;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.open.OpenGrant.Decision;
import kz.tereze.projections.open.OpenGrant.Planned;
import kz.tereze.projections.open.OpenGrant.Project;

/// Reads what single entries tell of a grant.
final class GrantTold {

  private GrantTold() {}

  static Decision decision(LedgerEntry entry, Said said) {
    return new Decision(
        Kazakhstan.day(entry.at()),
        said.money("amount"),
        said.word("recipient"),
        said.word("call"),
        said.word("need"),
        said.word("order"));
  }

  static Project project(Said said) {
    return new Project(
        said.text("title"),
        said.text("summary"),
        said.text("promise"),
        said.number("months"),
        said.money("requested"),
        said.money("coFunding"),
        said.word("region"));
  }

  static Planned planned(Said said) {
    return new Planned(
        said.number("number"), said.money("amount"), said.day("dueOn"), said.text("purpose"));
  }

  static ImportedAward imported(Said said) {
    String description = said.wordOrNull("description");
    return new ImportedAward(
        said.word("award"),
        said.word("title"),
        description == null ? "" : description,
        said.word("recipient"),
        said.wordOrNull("recipientId"),
        said.word("funder"),
        said.wordOrNull("programme"),
        said.word("currency"),
        Long.parseLong(said.word("minorUnits")),
        said.day("awardedOn"),
        new Hash(said.word("content")));
  }

  static Provenance provenance(Said said) {
    return new Provenance(
        said.word("standard"),
        said.word("publisher"),
        said.word("publisherName"),
        said.word("licence"),
        said.word("file"),
        new Hash(said.word("fileHash")));
  }
}
