package kz.tereze.web.open;

import static kz.tereze.web.open.ColumnType.DATE;
import static kz.tereze.web.open.ColumnType.DATETIME;
import static kz.tereze.web.open.ColumnType.INTEGER;
import static kz.tereze.web.open.ColumnType.NUMBER;
import static kz.tereze.web.open.ColumnType.STRING;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.tereze.api.Text;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenFund;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenNeed;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tables of the bulk download.
@Component
public final class Tables {

  private final Publication publication;

  Tables(Publication publication) {
    this.publication = publication;
  }

  private record TrancheOf(OpenGrant grant, OpenGrant.Planned tranche) {}

  private record PaymentOf(OpenGrant grant, OpenGrant.Payment payment) {}

  public List<Table<?>> all() {
    return List.of(
        grants(),
        milestones(),
        tranches(),
        payments(),
        refunds(),
        amendments(),
        calls(),
        needs(),
        organisations(),
        funds(),
        entries());
  }

  /// Those people read in a spreadsheet; the raw entries are for machines.
  List<Table<?>> people() {
    return all().stream()
        .filter(table -> !table.name().equals("entries"))
        .<Table<?>>map(t -> t)
        .toList();
  }

  /// The table of grants alone.
  Table<OpenGrant> grants() {
    Table.Builder<OpenGrant> table =
        Table.<OpenGrant>named("grants", Snapshot::grants)
            .key("number")
            .link("call", "calls", "number")
            .link("need", "needs", "number")
            .must("number", STRING, (grant, ledger) -> grant.id())
            .must("origin", STRING, (grant, ledger) -> grant.origin().name())
            .must("status", STRING, (grant, ledger) -> grant.state().name())
            .must("decided_on", DATE, (grant, ledger) -> grant.decidedOn());
    text(table, "title", project(OpenGrant.Project::title));
    table.may("title_as_published", STRING, imported(award -> award.title()));
    text(table, "summary", project(OpenGrant.Project::summary));
    text(table, "promise", project(OpenGrant.Project::promise));
    table
        .may("recipient_bin", STRING, decided(OpenGrant.Decision::recipient))
        .must("recipient_name", STRING, this::recipient)
        .must("funder_id", STRING, this::funderId)
        .must("funder_name", STRING, this::funderName)
        .may("need", STRING, decided(OpenGrant.Decision::need))
        .may("call", STRING, decided(OpenGrant.Decision::call))
        .may("approval_order", STRING, decided(OpenGrant.Decision::order))
        .may("region_kato", STRING, project(OpenGrant.Project::region))
        .may("months", INTEGER, project(OpenGrant.Project::months))
        .must("currency", STRING, (grant, ledger) -> grant.currency())
        .may("requested", NUMBER, project(project -> Given.tenge(project.requested())))
        .must("awarded", NUMBER, (grant, ledger) -> grant.awarded().decimal())
        .may("paid", NUMBER, own(grant -> grant.paid().decimal()))
        .may("tranches", INTEGER, own(grant -> grant.tranches().size()))
        .may("tranches_paid", INTEGER, own(OpenGrant::tranchesPaid))
        .may("returned", NUMBER, own(grant -> grant.returned().decimal()))
        .may(
            "refund_due",
            NUMBER,
            (grant, ledger) -> grant.refundDue() == null ? null : Given.tenge(grant.refundDue()))
        .may("offered_at", DATETIME, (grant, ledger) -> grant.offeredAt())
        .may("concluded_at", DATETIME, (grant, ledger) -> grant.concludedAt())
        .may("closed_at", DATETIME, (grant, ledger) -> grant.closedAt())
        .may("result", STRING, (grant, ledger) -> grant.result())
        .may("programme", STRING, imported(award -> award.programme()))
        .may("publisher", STRING, from(Provenance::publisher))
        .may("licence", STRING, from(Provenance::licence))
        .may("file", STRING, from(Provenance::file))
        .may("file_sha256", STRING, from(provenance -> provenance.hash().hex()))
        .must("first_entry", INTEGER, (grant, ledger) -> grant.place().firstSeq())
        .must("last_entry", INTEGER, (grant, ledger) -> grant.place().lastSeq())
        .must("changed_at", DATETIME, (grant, ledger) -> grant.place().changed());
    return table.build();
  }

  private static BiFunction<OpenGrant, Snapshot, @Nullable Object> decided(
      Function<OpenGrant.Decision, Object> value) {
    return (grant, ledger) -> grant.decision() == null ? null : value.apply(grant.decision());
  }

  private static <V> BiFunction<OpenGrant, Snapshot, @Nullable V> project(
      Function<OpenGrant.Project, V> value) {
    return (grant, ledger) -> grant.project() == null ? null : value.apply(grant.project());
  }

  private static BiFunction<OpenGrant, Snapshot, @Nullable Object> imported(
      Function<ImportedAward, @Nullable Object> value) {
    return (grant, ledger) -> grant.imported() == null ? null : value.apply(grant.imported());
  }

  private static BiFunction<OpenGrant, Snapshot, @Nullable Object> from(
      Function<Provenance, Object> value) {
    return (grant, ledger) -> grant.provenance() == null ? null : value.apply(grant.provenance());
  }

  /// Nothing is known of what other funders paid.
  private static BiFunction<OpenGrant, Snapshot, @Nullable Object> own(
      Function<OpenGrant, Object> value) {
    return (grant, ledger) -> grant.isImported() ? null : value.apply(grant);
  }

  private Object recipient(OpenGrant grant, Snapshot ledger) {
    return grant.imported() == null
        ? publication.name(ledger, Given.decision(grant).recipient()).ru()
        : grant.imported().recipient();
  }

  private Object funderId(OpenGrant grant, Snapshot ledger) {
    return grant.provenance() == null
        ? publication.organisationId(publication.publisherBin())
        : grant.provenance().publisher();
  }

  private Object funderName(OpenGrant grant, Snapshot ledger) {
    return grant.imported() == null
        ? publication.publisherName(ledger).ru()
        : grant.imported().funder();
  }

  private static <T> void text(
      Table.Builder<T> table, String name, BiFunction<T, Snapshot, @Nullable Text> value) {
    table
        .may(name + "_kk", STRING, said(value, Text::kk))
        .may(name + "_ru", STRING, said(value, Text::ru))
        .may(name + "_en", STRING, said(value, Text::en));
  }

  private static <T> BiFunction<T, Snapshot, @Nullable Object> said(
      BiFunction<T, Snapshot, @Nullable Text> value, Function<Text, @Nullable String> language) {
    return (thing, ledger) -> {
      Text text = value.apply(thing, ledger);
      return text == null ? null : language.apply(text);
    };
  }

  private static Table<TrancheOf> tranches() {
    Table.Builder<TrancheOf> table =
        Table.<TrancheOf>named(
                "tranches",
                (ledger, reader) ->
                    ledger.grants(
                        grant ->
                            grant
                                .tranches()
                                .forEach(one -> reader.accept(new TrancheOf(grant, one)))))
            .key("grant", "number")
            .link("grant", "grants", "number")
            .must("grant", STRING, (row, ledger) -> row.grant().id())
            .must("number", INTEGER, (row, ledger) -> row.tranche().number())
            .must("amount", NUMBER, (row, ledger) -> Given.tenge(row.tranche().amount()))
            .must("due_on", DATE, (row, ledger) -> row.tranche().dueOn());
    text(table, "purpose", (row, ledger) -> row.tranche().purpose());
    return table.build();
  }

  private static Table<PaymentOf> payments() {
    return Table.<PaymentOf>named(
            "payments",
            (ledger, reader) ->
                ledger.grants(
                    grant ->
                        grant.payments().forEach(one -> reader.accept(new PaymentOf(grant, one)))))
        .key("id")
        .link("grant", "grants", "number")
        .must("id", STRING, (row, ledger) -> row.payment().id())
        .must("grant", STRING, (row, ledger) -> row.grant().id())
        .must("tranche", INTEGER, (row, ledger) -> row.payment().tranche())
        .must("amount", NUMBER, (row, ledger) -> Given.tenge(row.payment().amount()))
        .must("booked_on", DATE, (row, ledger) -> row.payment().bookedOn())
        .must("entry", INTEGER, (row, ledger) -> row.payment().seq())
        .build();
  }

  private record MilestoneOf(OpenGrant grant, OpenGrant.Milestone milestone) {}

  private record RefundOf(OpenGrant grant, OpenGrant.Refund refund) {}

  private record ChangeOf(OpenGrant grant, OpenGrant.Change change) {}

  private static Table<MilestoneOf> milestones() {
    Table.Builder<MilestoneOf> table =
        Table.<MilestoneOf>named(
                "milestones",
                (ledger, reader) ->
                    ledger.grants(
                        grant ->
                            grant
                                .milestones()
                                .forEach(one -> reader.accept(new MilestoneOf(grant, one)))))
            .key("grant", "number")
            .link("grant", "grants", "number")
            .must("grant", STRING, (row, ledger) -> row.grant().id())
            .must("number", INTEGER, (row, ledger) -> row.milestone().number())
            .must("due_on", DATE, (row, ledger) -> row.milestone().dueOn())
            .must("state", STRING, (row, ledger) -> row.milestone().state());
    text(table, "result", (row, ledger) -> row.milestone().result());
    return table.build();
  }

  private static Table<RefundOf> refunds() {
    return Table.<RefundOf>named(
            "refunds",
            (ledger, reader) ->
                ledger.grants(
                    grant ->
                        grant.refunds().forEach(one -> reader.accept(new RefundOf(grant, one)))))
        .key("entry")
        .link("grant", "grants", "number")
        .must("grant", STRING, (row, ledger) -> row.grant().id())
        .must("amount", NUMBER, (row, ledger) -> Given.tenge(row.refund().amount()))
        .must("booked_on", DATE, (row, ledger) -> row.refund().bookedOn())
        .must("entry", INTEGER, (row, ledger) -> row.refund().seq())
        .build();
  }

  private static Table<ChangeOf> amendments() {
    Table.Builder<ChangeOf> table =
        Table.<ChangeOf>named(
                "amendments",
                (ledger, reader) ->
                    ledger.grants(
                        grant ->
                            grant
                                .amendments()
                                .forEach(one -> reader.accept(new ChangeOf(grant, one)))))
            .key("grant", "number")
            .link("grant", "grants", "number")
            .must("grant", STRING, (row, ledger) -> row.grant().id())
            .must("number", INTEGER, (row, ledger) -> row.change().number())
            .must("at", DATETIME, (row, ledger) -> row.change().at())
            .must("reason", STRING, (row, ledger) -> row.change().reason());
    text(table, "explanation", (row, ledger) -> row.change().explanation());
    return table.must("entry", INTEGER, (row, ledger) -> row.change().seq()).build();
  }

  private static Table<OpenCall> calls() {
    Table.Builder<OpenCall> table =
        Table.<OpenCall>named("calls", Snapshot::calls)
            .key("number")
            .link("fund", "funds", "number")
            .must("number", STRING, (call, ledger) -> call.id())
            .must("status", STRING, (call, ledger) -> String.valueOf(call.status()))
            .must("fund", STRING, (call, ledger) -> call.terms().fund());
    text(table, "title", (call, ledger) -> call.terms().title());
    text(table, "summary", (call, ledger) -> call.terms().summary());
    return table
        .must("budget", NUMBER, (call, ledger) -> Given.tenge(call.terms().budget()))
        .must("ceiling", NUMBER, (call, ledger) -> Given.tenge(call.terms().ceiling()))
        .must("opens_at", DATETIME, (call, ledger) -> call.terms().opensAt())
        .must("closes_at", DATETIME, (call, ledger) -> call.terms().closesAt())
        .must("threshold", INTEGER, (call, ledger) -> call.terms().threshold())
        .must("applications", INTEGER, (call, ledger) -> call.applications())
        .may("completed_at", DATETIME, (call, ledger) -> call.completedAt())
        .may(
            "awarded",
            NUMBER,
            (call, ledger) -> call.awarded() == null ? null : Given.tenge(call.awarded()))
        .must("first_entry", INTEGER, (call, ledger) -> call.place().firstSeq())
        .must("last_entry", INTEGER, (call, ledger) -> call.place().lastSeq())
        .build();
  }

  private static Table<OpenNeed> needs() {
    Table.Builder<OpenNeed> table =
        Table.<OpenNeed>named("needs", Snapshot::needs)
            .key("number")
            .must("number", STRING, (need, ledger) -> need.id())
            .must("status", STRING, (need, ledger) -> need.status())
            .must("owner_bin", STRING, (need, ledger) -> need.owner());
    text(table, "title", (need, ledger) -> need.content().title());
    text(table, "problem", (need, ledger) -> need.content().problem());
    text(table, "measure", (need, ledger) -> need.content().measure());
    return table
        .must("present_value", STRING, (need, ledger) -> need.content().presentValue())
        .must("wanted_value", STRING, (need, ledger) -> need.content().wantedValue())
        .must("site_kato", STRING, (need, ledger) -> need.content().site())
        .must("trl_from", INTEGER, (need, ledger) -> need.content().trlFrom())
        .must("trl_to", INTEGER, (need, ledger) -> need.content().trlTo())
        .must("co_funding", NUMBER, (need, ledger) -> Given.tenge(need.content().coFunding()))
        .must("answers_by", DATE, (need, ledger) -> need.content().answersBy())
        .may("call", STRING, (need, ledger) -> need.call())
        .must("first_entry", INTEGER, (need, ledger) -> need.place().firstSeq())
        .must("last_entry", INTEGER, (need, ledger) -> need.place().lastSeq())
        .build();
  }

  private static Table<OpenOrganisation> organisations() {
    Table.Builder<OpenOrganisation> table =
        Table.<OpenOrganisation>named("organisations", Snapshot::organisations)
            .key("bin")
            .must("bin", STRING, (one, ledger) -> one.id());
    text(table, "name", (one, ledger) -> one.name());
    return table
        .may("kind", STRING, (one, ledger) -> one.organisationKind())
        .may("region_kato", STRING, (one, ledger) -> one.region())
        .may("address", STRING, (one, ledger) -> one.address() == null ? null : one.address().ru())
        .build();
  }

  private static Table<OpenFund> funds() {
    Table.Builder<OpenFund> table =
        Table.<OpenFund>named("funds", Snapshot::funds)
            .key("number")
            .must("number", STRING, (fund, ledger) -> fund.id());
    text(table, "name", (fund, ledger) -> fund.name());
    return table.build();
  }

  private static Table<LedgerEntry> entries() {
    return Table.<LedgerEntry>named(
            "entries", (Snapshot ledger, Consumer<LedgerEntry> reader) -> ledger.entries(reader))
        .key("seq")
        .must("seq", INTEGER, (entry, ledger) -> entry.seq())
        .must("kind", STRING, (entry, ledger) -> entry.kind())
        .must("at", DATETIME, (entry, ledger) -> entry.at())
        .must("leaf_hash", STRING, (entry, ledger) -> entry.hash().hex())
        .must("body", STRING, (entry, ledger) -> entry.body())
        .build();
  }
}
