package kz.tereze.web.open;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Text;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenNeed;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/// The ledger in the 360Giving Data Standard 1.4. One file holds the grants of one funder, as the
/// standard asks: our own, or those of one other publisher.
@Component
public final class Giving {

  private static final int TITLE_AT_MOST = 140;
  private static final String VERSION = "1.4";
  private static final String KATO = "KATO";
  private static final String REGION_OF_KATO = "0000000";
  private static final String SUBNATIONAL = "GLS040";

  private final Publication publication;

  Giving(Publication publication) {
    this.publication = publication;
  }

  /// Writes the package while it reads the grants. Of a funder without grants nothing is written:
  /// the standard knows no empty package.
  ///
  /// @param publisher another funder's identifier; null for what was decided here
  /// @return how many grants it holds
  public long write(Snapshot ledger, @Nullable String publisher, OutputStream file) {
    long[] count = new long[1];
    JsonGenerator json = JsonStream.on(file);
    ledger.grants(
        grant -> {
          Provenance from = grant.provenance();
          if (publisher == null ? from == null : from != null && isOf(from, publisher)) {
            if (count[0]++ == 0) {
              begin(json, ledger, publisher);
            }
            JsonStream.write(json, grant(grant, ledger));
          }
        });
    if (count[0] > 0) {
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
    }
    return count[0];
  }

  private void begin(JsonGenerator json, Snapshot ledger, @Nullable String publisher) {
    json.writeStartObject();
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty("title", "Tereze");
    json.writeStringProperty("description", "Гранты на технологии в недропользовании, Казахстан");
    ledger.head().ifPresent(head -> json.writeStringProperty("issued", head.at().toString()));
    json.writeStringProperty("license", publication.licence());
    json.writeStringProperty("accessURL", publication.page("/data"));
    json.writeStringProperty("downloadURL", publication.origin() + path(publisher));
    json.writePOJOProperty("publisher", publisher(ledger));
    json.writeArrayPropertyStart("grants");
  }

  private static boolean isOf(Provenance from, String publisher) {
    return from.publisher().equals(publisher);
  }

  static String path(@Nullable String publisher) {
    return publisher == null ? "/data/360giving.json" : "/data/360giving/" + publisher + ".json";
  }

  private Map<String, Object> publisher(Snapshot ledger) {
    return new Fields()
        .with("name", publication.publisherName(ledger).ru())
        .with("identifier", publication.organisationId(publication.publisherBin()))
        .with("website", publication.origin())
        .map();
  }

  public Map<String, Object> grant(OpenGrant grant, Snapshot ledger) {
    Fields fields = new Fields().with("id", publication.grantId(grant));
    ImportedAward imported = grant.imported();
    if (imported == null) {
      decided(fields, grant, ledger);
    } else {
      imported(fields, imported, grant);
    }
    return fields
        .with("url", publication.story(grant))
        .with("dataSource", publication.page("/data"))
        .with("dateModified", grant.place().changed().toString())
        .with("status", grant.state().name())
        .with("ledgerFirstEntry", grant.place().firstSeq())
        .with("ledgerLastEntry", grant.place().lastSeq())
        .map();
  }

  private void decided(Fields fields, OpenGrant grant, Snapshot ledger) {
    OpenGrant.Decision decision = Given.decision(grant);
    OpenGrant.Project project = grant.project();
    Text title = project == null ? new Text(grant.id(), grant.id(), null) : project.title();
    String ru = title.ru();
    fields
        .with("title", ru.length() > TITLE_AT_MOST ? shortened(ru) : ru)
        .with("title_kk", title.kk())
        .with("title_en", title.en());
    describe(fields, ru, project);
    money(fields, grant, decision, project);
    fields.with("recipientOrganization", List.of(recipient(decision.recipient(), ledger)));
    Optional<OpenCall> call = ledger.call(decision.call());
    fields.with("fundingOrganization", List.of(funder(ledger, call)));
    fields.with(
        "grantProgramme", call.map(announced -> List.of(programme(announced))).orElse(List.of()));
    fields.with("fromOpenCall", "Yes");
    if (project != null) {
      fields.with("plannedDates", List.of(planned(grant, decision, project)));
      fields.with("beneficiaryLocation", List.of(location(project.region())));
      fields.with("locationScope", SUBNATIONAL);
    }
    if (grant.closedAt() != null) {
      fields.with("actualDates", List.of(actual(grant, decision)));
    }
    ledger.need(decision.need()).ifPresent(need -> classify(fields, need));
    transactions(fields, grant, decision);
  }

  private static void describe(Fields fields, String title, OpenGrant.@Nullable Project project) {
    if (project == null) {
      fields.with("description", "");
      return;
    }
    String summary = project.summary().ru() + "\n\n" + project.promise().ru();
    String whole = title.length() > TITLE_AT_MOST ? title + "\n\n" + summary : summary;
    fields
        .with("description", whole)
        .with("description_kk", project.summary().kk() + "\n\n" + project.promise().kk())
        .with("description_en", project.summary().en());
  }

  /// Ends at a word; the whole title then stands in the description.
  private static String shortened(String title) {
    int end = title.lastIndexOf(' ', TITLE_AT_MOST - 1);
    return title.substring(0, end < 1 ? TITLE_AT_MOST - 1 : end) + "…";
  }

  private static void money(
      Fields fields,
      OpenGrant grant,
      OpenGrant.Decision decision,
      OpenGrant.@Nullable Project project) {
    fields.with("currency", Sum.TENGE);
    if (project != null) {
      fields.with("amountAppliedFor", Given.tenge(project.requested()));
    }
    fields
        .with("amountAwarded", Given.tenge(decision.amount()))
        .with("amountDisbursed", grant.paid().decimal())
        .with("awardDate", decision.day().toString());
  }

  private Map<String, Object> recipient(String bin, Snapshot ledger) {
    Text name = publication.name(ledger, bin);
    Fields fields =
        new Fields()
            .with("id", publication.organisationId(bin))
            .with("name", name.ru())
            .with("alternateName", name.kk())
            .with("addressCountry", "KZ");
    OpenOrganisation known = ledger.organisation(bin).orElse(null);
    if (known != null && known.address() != null) {
      fields.with("streetAddress", known.address().ru());
    }
    if (known != null && known.region() != null) {
      fields.with("organisationType", known.organisationKind());
      fields.with("location", List.of(location(known.region())));
    }
    return fields.map();
  }

  private Map<String, Object> funder(Snapshot ledger, Optional<OpenCall> call) {
    return new Fields()
        .with("id", publication.organisationId(publication.publisherBin()))
        .with("name", publication.publisherName(ledger).ru())
        .with(
            "department",
            call.flatMap(announced -> ledger.fund(announced.terms().fund()))
                .map(fund -> fund.name().ru())
                .orElse(null))
        .map();
  }

  private Map<String, Object> programme(OpenCall call) {
    return new Fields()
        .with("code", call.id())
        .with("title", call.terms().title().ru())
        .with("description", call.terms().summary().ru())
        .with("url", publication.page("/calls/" + call.id()))
        .map();
  }

  private static LocalDate start(OpenGrant grant, OpenGrant.Decision decision) {
    return grant.concludedAt() == null ? decision.day() : Kazakhstan.day(grant.concludedAt());
  }

  private static Map<String, Object> planned(
      OpenGrant grant, OpenGrant.Decision decision, OpenGrant.Project project) {
    LocalDate start = start(grant, decision);
    return new Fields()
        .with("startDate", start.toString())
        .with("endDate", start.plusMonths(project.months()).toString())
        .with("duration", project.months())
        .map();
  }

  private static Map<String, Object> actual(OpenGrant grant, OpenGrant.Decision decision) {
    return new Fields()
        .with("startDate", start(grant, decision).toString())
        .with(
            "endDate",
            grant.closedAt() == null ? null : Kazakhstan.day(grant.closedAt()).toString())
        .with("description", grant.result())
        .map();
  }

  private Map<String, Object> location(String kato) {
    return new Fields()
        .with("name", publication.regionName(kato))
        .with("countryCode", "KZ")
        .with("geoCode", kato + REGION_OF_KATO)
        .with("geoCodeType", KATO)
        .map();
  }

  private void classify(Fields fields, OpenNeed need) {
    fields.with(
        "classifications",
        List.of(
            new Fields()
                .with("vocabulary", "tereze-need")
                .with("code", need.id())
                .with("title", need.content().title().ru())
                .with("url", publication.page("/needs/" + need.id()))
                .map(),
            new Fields()
                .with("vocabulary", "TRL")
                .with("code", String.valueOf(need.content().trlTo()))
                .with("title", "Уровень готовности технологии")
                .map()));
    fields.with("relatedActivity", List.of(need.id()));
  }

  private void transactions(Fields fields, OpenGrant grant, OpenGrant.Decision decision) {
    fields.with(
        "commitmentTransaction",
        List.of(
            new Fields()
                .with("id", grant.id())
                .with("transactionDate", decision.day().toString())
                .with("currency", Sum.TENGE)
                .with("value", Given.tenge(decision.amount()))
                .with("description", decision.order())
                .map()));
    List<Map<String, Object>> paid = new ArrayList<>();
    for (OpenGrant.Payment payment : grant.payments()) {
      paid.add(
          new Fields()
              .with("id", payment.id())
              .with("transactionDate", payment.bookedOn().toString())
              .with("currency", Sum.TENGE)
              .with("value", Given.tenge(payment.amount()))
              .with("provider", publication.organisationId(publication.publisherBin()))
              .with("recipient", publication.organisationId(decision.recipient()))
              .map());
    }
    for (OpenGrant.Refund refund : grant.refunds()) {
      paid.add(
          new Fields()
              .with("id", grant.id() + "-R" + refund.seq())
              .with("transactionDate", refund.bookedOn().toString())
              .with("currency", Sum.TENGE)
              .with("value", Given.tenge(refund.amount()).negate())
              .with("description", "Возврат")
              .with("provider", publication.organisationId(publication.publisherBin()))
              .with("recipient", publication.organisationId(decision.recipient()))
              .map());
    }
    fields.with("disbursementTransaction", paid);
  }

  private void imported(Fields fields, ImportedAward award, OpenGrant grant) {
    Provenance from = Given.provenance(grant);
    String recipient =
        award.recipientId() == null
            ? publication.grantPrefix() + "-" + grant.id() + "-recipient"
            : award.recipientId();
    fields
        .with("title", award.title())
        .with("description", award.description())
        .with("currency", award.currency())
        .with("amountAwarded", grant.awarded().decimal())
        .with("awardDate", award.awardedOn().toString())
        .with(
            "recipientOrganization",
            List.of(new Fields().with("id", recipient).with("name", award.recipient()).map()))
        .with(
            "fundingOrganization",
            List.of(new Fields().with("id", from.publisher()).with("name", award.funder()).map()));
    if (award.programme() != null) {
      fields.with("grantProgramme", List.of(new Fields().with("title", award.programme()).map()));
    }
    fields.with(
        "provenance",
        new Fields()
            .with("publisher", from.publisher())
            .with("publisherName", from.publisherName())
            .with("standard", from.standard())
            .with("licence", from.licence())
            .with("file", from.file())
            .with("sha256", from.hash().hex()));
  }
}
