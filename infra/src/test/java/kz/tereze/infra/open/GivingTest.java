package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.open.Giving;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Grants in the 360Giving standard hold before its schema and before the checks its data quality
/// tool makes.
class GivingTest {

  private static final String CHARITY = "GB-CHC-1000147";
  private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+\\.[\\w.-]+");

  /// Of org-id.guide's lists, those that occur.
  private static final List<String> KNOWN_LISTS =
      List.of("KZ-BIN-", "GB-CHC-", "GB-COH-", "GB-SC-", "GB-NIC-", "GB-MPR-", "360G-");

  private final PublishedYear year = PublishedYear.shared();

  @Test
  void our_grants_are_valid() {
    OfficialSchemas.assume();
    OfficialSchemas.assertValid(OfficialSchemas.givingPackage(), file(null));
  }

  @Test
  void the_schema_would_find_a_fault() {
    OfficialSchemas.assume();
    JsonNode broken =
        TerezeJson.mapper()
            .readTree("{\"version\":\"1.4\",\"grants\":[{\"id\":\"1\",\"title\":\"t\"}]}");
    assertThat(OfficialSchemas.givingPackage().validate(broken)).isNotEmpty();
  }

  @Test
  void imported_awards_are_valid_and_keep_their_numbers_and_amounts() {
    Assumptions.assumeTrue(PublishedYear.hasRealAwards());
    OfficialSchemas.assume();
    JsonNode file = file(CHARITY);
    assertThat(file.path("grants")).hasSize(783);
    OfficialSchemas.assertValid(OfficialSchemas.givingPackage(), file);
    file.path("grants")
        .forEach(
            grant -> {
              assertThat(grant.path("currency").asString()).isEqualTo("GBP");
              assertThat(grant.path("id").asString()).startsWith("360G-ABCT-");
              assertThat(grant.path("provenance").path("publisher").asString()).isEqualTo(CHARITY);
              assertThat(accuracy(grant)).isEmpty();
            });
  }

  @Test
  void no_check_of_accuracy_or_usefulness_finds_a_fault_in_ours() {
    Set<String> funders = new HashSet<>();
    JsonNode grants = file(null).path("grants");
    assertThat(grants).isNotEmpty();
    grants.forEach(
        grant -> {
          assertThat(accuracy(grant)).as(grant.path("id").asString()).isEmpty();
          assertThat(usefulness(grant)).as(grant.path("id").asString()).isEmpty();
          grant.path("fundingOrganization").forEach(one -> funders.add(one.path("id").asString()));
        });
    assertThat(funders).as("one file, one funder").hasSize(1);
  }

  private JsonNode file(@Nullable String publisher) {
    return PublishedYear.json(file -> year.get(Giving.class).write(year.now(), publisher, file));
  }

  private static List<String> accuracy(JsonNode grant) {
    List<String> faults = new ArrayList<>();
    check(faults, "ZeroAmount", grant.path("amountAwarded").decimalValue().signum() != 0);
    for (String part : List.of("fundingOrganization", "recipientOrganization")) {
      grant.path(part).forEach(one -> identifier(faults, part, one));
    }
    check(faults, "GrantIdUnexpectedChars", !grant.path("id").asString().contains("\n"));
    check(faults, "LooksLikeEmail", !EMAIL.matcher(grant.toString()).find());
    LocalDate awarded = LocalDate.parse(grant.path("awardDate").asString());
    check(faults, "FarPastDates", awarded.isAfter(LocalDate.now().minusYears(25)));
    grant.path("plannedDates").forEach(dates -> dates(faults, "Planned", dates, 12));
    grant.path("actualDates").forEach(dates -> dates(faults, "Actual", dates, 5));
    return faults;
  }

  private static void identifier(List<String> faults, String part, JsonNode organisation) {
    String id = organisation.path("id").asString();
    check(faults, part + "UnrecognisedPrefix", KNOWN_LISTS.stream().anyMatch(id::startsWith));
    check(faults, part + "UnexpectedChars", !id.contains("\n"));
    check(faults, part + "CharityNumber", !organisation.has("charityNumber"));
    check(faults, part + "CompanyNumber", !organisation.has("companyNumber"));
    if (id.startsWith("GB-CHC-")) {
      check(faults, part + "LooksInvalid", id.substring(7).matches("\\d{6,7}"));
    }
    if (id.startsWith("GB-COH-")) {
      check(faults, part + "LooksInvalid", id.substring(7).matches("\\w{8}"));
    }
  }

  private static void dates(List<String> faults, String kind, JsonNode dates, int years) {
    LocalDate start = LocalDate.parse(dates.path("startDate").asString());
    LocalDate end = LocalDate.parse(dates.path("endDate").asString());
    check(faults, kind + "StartDateBeforeEndDate", !start.isAfter(end));
    check(faults, "FarFuture" + kind, !end.isAfter(LocalDate.now().plusYears(years)));
  }

  private static List<String> usefulness(JsonNode grant) {
    List<String> faults = new ArrayList<>();
    JsonNode recipient = grant.path("recipientOrganization").path(0);
    check(faults, "RecipientOrg360GPrefix", !recipient.path("id").asString().startsWith("360G"));
    check(
        faults,
        "FundingOrg360GPrefix",
        !grant.path("fundingOrganization").path(0).path("id").asString().startsWith("360G"));
    JsonNode location = recipient.path("location").path(0);
    check(
        faults,
        "IncompleteRecipientOrg",
        said(location, "geoCode") && said(location, "geoCodeType"));
    check(faults, "NoGrantProgramme", said(grant.path("grantProgramme").path(0), "title"));
    JsonNode beneficiary = grant.path("beneficiaryLocation").path(0);
    for (String name : List.of("name", "countryCode", "geoCode", "geoCodeType")) {
      check(faults, "BeneficiaryLocation " + name, said(beneficiary, name));
    }
    String title = grant.path("title").asString();
    check(faults, "TitleDescriptionSame", !title.equals(grant.path("description").asString()));
    check(faults, "DescriptionNotPresent", said(grant, "description"));
    check(faults, "TitleLength", title.length() <= 140);
    check(faults, "NoLastModified", said(grant, "dateModified"));
    check(faults, "NoDataSource", said(grant, "dataSource"));
    check(faults, "ClassificationNotPresent", said(grant.path("classifications").path(0), "title"));
    check(faults, "PlannedDurationNotPresent", grant.path("plannedDates").path(0).has("duration"));
    check(faults, "Individuals", !grant.has("recipientIndividual"));
    return faults;
  }

  private static boolean said(JsonNode thing, String name) {
    return !thing.path(name).asString("").isBlank();
  }

  private static void check(List<String> faults, String name, boolean holds) {
    if (!holds) {
      faults.add(name);
    }
  }
}
