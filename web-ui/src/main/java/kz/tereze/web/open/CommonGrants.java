package kz.tereze.web.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Text;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.OpenRecord;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Search;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Records in the CommonGrants protocol 0.4: a call is an opportunity with one competition, a grant
/// an award, an organisation an organisation. What the protocol has no place for stands in custom
/// fields; the exact state of an award in its status' custom value.
@Component
public final class CommonGrants {

  private static final UUID FORM = OpenRecord.uuid(RecordKind.CALL, "application form");
  private static final String BIN_REGISTRY = "org:kz:bin";

  private final Publication publication;

  CommonGrants(Publication publication) {
    this.publication = publication;
  }

  public Map<String, Object> opportunity(OpenCall call, Instant now) {
    OpenCall.Terms terms = call.terms();
    String phase = Search.Phase.of(call, now).name().toLowerCase(Locale.ROOT);
    Fields funding =
        new Fields()
            .with("totalAmountAvailable", money(Sum.of(Sum.TENGE, terms.budget().amount())))
            .with("maxAwardAmount", money(Sum.of(Sum.TENGE, terms.ceiling().amount())));
    Fields dates =
        new Fields()
            .with("postDate", day("Объявлен", Kazakhstan.day(call.announcedAt())))
            .with("closeDate", day("Приём закрывается", Kazakhstan.day(terms.closesAt())))
            .with(
                "otherDates",
                new Fields()
                    .with("openDate", day("Приём открывается", Kazakhstan.day(terms.opensAt()))));
    return new Fields()
        .with("id", call.uuid().toString())
        .with("title", terms.title().ru())
        .with("status", new Fields().with("value", phase))
        .with("description", terms.summary().ru())
        .with("funding", funding)
        .with("keyDates", dates)
        .with("acceptedApplicantTypes", List.of(new Fields().with("value", "organization").map()))
        .with("source", publication.page("/calls/" + call.id()))
        .with("customFields", custom(call))
        .with("createdAt", call.announcedAt().toString())
        .with("lastModifiedAt", call.place().changed().toString())
        .map();
  }

  private static Fields custom(OpenCall call) {
    OpenCall.Terms terms = call.terms();
    return new Fields()
        .with("number", field("number", "string", call.id()))
        .with("needIds", field("needIds", "array", terms.needs()))
        .with("fund", field("fund", "string", terms.fund()))
        .with("title", field("title", "object", languages(terms.title())))
        .with("description", field("description", "object", languages(terms.summary())))
        .with("opensAt", field("opensAt", "string", terms.opensAt().toString()))
        .with("closesAt", field("closesAt", "string", terms.closesAt().toString()))
        .with("applications", field("applications", "integer", call.applications()));
  }

  /// A call has one round: its competition has its id.
  public Map<String, Object> competition(OpenCall call, Instant now) {
    boolean isOpen = Search.Phase.of(call, now) == Search.Phase.OPEN;
    OpenCall.Terms terms = call.terms();
    return new Fields()
        .with("id", call.uuid().toString())
        .with("opportunityId", call.uuid().toString())
        .with("title", terms.title().ru())
        .with("description", terms.summary().ru())
        .with("status", new Fields().with("value", isOpen ? "open" : "closed"))
        .with(
            "keyDates",
            new Fields()
                .with("openDate", day("Приём открывается", Kazakhstan.day(terms.opensAt())))
                .with("closeDate", day("Приём закрывается", Kazakhstan.day(terms.closesAt()))))
        .with("forms", new Fields().with("forms", new Fields().with("application", form())))
        .with("createdAt", call.announcedAt().toString())
        .with("lastModifiedAt", call.place().changed().toString())
        .map();
  }

  /// What a team writes in an application.
  public Map<String, Object> form() {
    Fields properties = new Fields();
    for (String text : List.of("title", "summary", "promise")) {
      properties.with(text, new Fields().with("type", "object"));
    }
    for (String number : List.of("months", "requested", "coFunding")) {
      properties.with(number, new Fields().with("type", "integer"));
    }
    properties.with("region", new Fields().with("type", "string"));
    // The form has stood like this from the beginning of the platform.
    String since = "2026-01-01T00:00:00Z";
    return new Fields()
        .with("id", FORM.toString())
        .with("name", "Заявка на грант")
        .with("jsonSchema", new Fields().with("type", "object").with("properties", properties))
        .with("createdAt", since)
        .with("lastModifiedAt", since)
        .map();
  }

  static UUID formId() {
    return FORM;
  }

  public Map<String, Object> award(OpenGrant grant, Snapshot ledger) {
    ImportedAward imported = grant.imported();
    Fields award =
        new Fields()
            .with("id", grant.uuid().toString())
            .with("title", grant.title())
            .with(
                "identifiers",
                new Fields()
                    .with(
                        "otherIds",
                        new Fields()
                            .with(
                                "awd:360giving",
                                identifier("awd:360giving", publication.grantId(grant)))))
            .with("description", description(grant))
            .with("status", status(grant));
    Fields funding = new Fields();
    if (grant.project() != null) {
      funding.with(
          "requestedAmount", money(Sum.of(Sum.TENGE, grant.project().requested().amount())));
    }
    funding.with("awardedAmount", money(grant.awarded()));
    if (imported == null) {
      funding.with("disbursedAmount", money(grant.paid()));
    }
    award.with("funding", funding).with("keyDates", dates(grant));
    if (imported == null) {
      decided(award, Given.decision(grant), ledger);
    } else {
      parties(
          award,
          reference(Given.provenance(grant).publisher(), imported.funder(), null),
          reference(
              imported.recipientId() == null ? grant.id() : imported.recipientId(),
              imported.recipient(),
              null));
    }
    return award
        .with("source", publication.story(grant))
        .with("customFields", custom(grant))
        .with("createdAt", grant.place().created().toString())
        .with("lastModifiedAt", grant.place().changed().toString())
        .map();
  }

  private static String description(OpenGrant grant) {
    if (grant.imported() != null) {
      return grant.imported().description();
    }
    return grant.project() == null ? "" : grant.project().summary().ru();
  }

  private static Fields status(OpenGrant grant) {
    String value =
        switch (grant.state()) {
          case APPROVED, CONTRACTED, PAYING, PAID, IMPORTED -> "awarded";
          case CLOSED -> "completed";
          case TERMINATED -> "cancelled";
        };
    return new Fields().with("value", value).with("customValue", grant.state().name());
  }

  private void decided(Fields award, OpenGrant.Decision decision, Snapshot ledger) {
    ledger
        .call(decision.call())
        .ifPresent(
            call ->
                award.with(
                    "opportunity",
                    new Fields()
                        .with("id", call.uuid().toString())
                        .with("title", call.terms().title().ru())));
    String funder = publication.publisherBin();
    String recipient = decision.recipient();
    parties(
        award,
        reference(funder, publication.publisherName(ledger).ru(), funder),
        reference(recipient, publication.name(ledger, recipient).ru(), recipient));
  }

  private static void parties(Fields award, Fields funder, Fields recipient) {
    award
        .with("funders", new Fields().with("primary", funder))
        .with("recipientOrganizations", new Fields().with("primary", recipient));
  }

  private static Fields reference(String id, String name, @Nullable String bin) {
    Fields reference =
        new Fields()
            .with("id", OpenRecord.uuid(RecordKind.ORGANISATION, id).toString())
            .with("name", name);
    String registry = bin == null ? "org:other" : BIN_REGISTRY;
    return reference.with(
        "identifiers",
        new Fields().with("otherIds", new Fields().with(registry, identifier(registry, id))));
  }

  private static Fields identifier(String registry, String id) {
    return new Fields().with("registry", new Fields().with("code", registry)).with("id", id);
  }

  private static Fields dates(OpenGrant grant) {
    Fields dates = new Fields().with("awardDate", day("Решение о гранте", grant.decidedOn()));
    OpenGrant.Project project = grant.project();
    if (project != null && grant.concludedAt() != null) {
      LocalDate start = Kazakhstan.day(grant.concludedAt());
      dates.with(
          "periodOfPerformance",
          new Fields()
              .with("name", "Срок проекта")
              .with("eventType", "dateRange")
              .with("startDate", start.toString())
              .with("endDate", start.plusMonths(project.months()).toString()));
    }
    return dates;
  }

  private static Fields custom(OpenGrant grant) {
    Fields fields = new Fields().with("number", field("number", "string", grant.id()));
    if (grant.project() != null) {
      fields
          .with("title", field("title", "object", languages(grant.project().title())))
          .with("promise", field("promise", "object", languages(grant.project().promise())));
    }
    if (grant.decision() != null) {
      fields.with("needId", field("needId", "string", grant.decision().need()));
    }
    List<Map<String, Object>> tranches = new ArrayList<>();
    grant
        .tranches()
        .forEach(
            tranche ->
                tranches.add(
                    new Fields()
                        .with("number", tranche.number())
                        .with("amount", Given.tenge(tranche.amount()).toPlainString())
                        .with("dueOn", tranche.dueOn().toString())
                        .map()));
    if (!tranches.isEmpty()) {
      fields.with("tranches", field("tranches", "array", tranches));
    }
    if (grant.provenance() != null) {
      fields.with("licence", field("licence", "string", grant.provenance().licence()));
    }
    return fields;
  }

  public Map<String, Object> organisation(OpenOrganisation one) {
    Fields custom =
        new Fields()
            .with("name", field("name", "object", languages(one.name())))
            .with("source", field("source", "string", publication.page("/org/" + one.id())));
    if (one.organisationKind() != null) {
      custom.with("kind", field("kind", "string", one.organisationKind()));
    }
    if (one.region() != null) {
      custom.with("regionKato", field("regionKato", "string", one.region()));
    }
    return new Fields()
        .with("id", one.uuid().toString())
        .with("name", one.name().ru())
        .with(
            "identifiers",
            new Fields()
                .with(
                    "otherIds",
                    new Fields().with(BIN_REGISTRY, identifier(BIN_REGISTRY, one.id()))))
        .with("customFields", custom)
        .map();
  }

  private static Fields money(Sum sum) {
    return new Fields()
        .with("amount", sum.decimal().toPlainString())
        .with("currency", sum.currency());
  }

  private static Fields day(String name, LocalDate day) {
    return new Fields()
        .with("name", name)
        .with("eventType", "singleDate")
        .with("date", day.toString());
  }

  private static Fields field(String name, String type, Object value) {
    return new Fields().with("name", name).with("fieldType", type).with("value", value);
  }

  private static Map<String, Object> languages(Text text) {
    Map<String, Object> languages = new LinkedHashMap<>();
    languages.put("kk", text.kk());
    languages.put("ru", text.ru());
    if (text.en() != null) {
      languages.put("en", text.en());
    }
    return languages;
  }
}
