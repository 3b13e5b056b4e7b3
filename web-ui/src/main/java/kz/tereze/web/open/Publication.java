package kz.tereze.web.open;

import java.util.Map;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who publishes, under which licence, and by which prefixes the world knows our numbers.
///
/// Prefixes are given by the standards' registries: a grant's by 360Giving (`360G-…`), a process's
/// by the Open Contracting Partnership (`ocds-` and six characters). Until the operator has
/// registered its own, the defaults name this system and are nobody else's, but no registry knows
/// them. `KZ-BIN` is org-id.guide's code of Kazakhstan's business identification numbers.
@Component
public final class Publication {

  private final Messages messages;
  private final String origin;
  private final String publisher;
  private final String grantPrefix;
  private final String processPrefix;
  private final String organisationList;
  private final String licence;

  Publication(
      Messages messages,
      @Value("${tereze.base-url:http://localhost:8080}") String origin,
      @Value("${tereze.open.publisher-bin}") String publisher,
      @Value("${tereze.open.grant-prefix}") String grantPrefix,
      @Value("${tereze.open.process-prefix}") String processPrefix,
      @Value("${tereze.open.organisation-list}") String organisationList,
      @Value("${tereze.open.licence}") String licence) {
    this.messages = messages;
    this.origin = origin;
    this.publisher = publisher;
    this.grantPrefix = grantPrefix;
    this.processPrefix = processPrefix;
    this.organisationList = organisationList;
    this.licence = licence;
  }

  /// The same at another address.
  public Publication at(String otherOrigin) {
    return new Publication(
        messages, otherOrigin, publisher, grantPrefix, processPrefix, organisationList, licence);
  }

  /// Scheme, host and port; no slash at the end.
  public String origin() {
    return origin;
  }

  public String licence() {
    return licence;
  }

  public String organisationList() {
    return organisationList;
  }

  public String processPrefix() {
    return processPrefix;
  }

  public String grantPrefix() {
    return grantPrefix;
  }

  String publisherBin() {
    return publisher;
  }

  /// The number a grant has in 360Giving: its own prefix and number, or what its publisher gave it.
  String grantId(OpenGrant grant) {
    return grant.imported() == null ? grantPrefix + "-" + grant.id() : grant.imported().id();
  }

  String organisationId(String bin) {
    return organisationList + "-" + bin;
  }

  /// @param process the call's number, or that of an imported award
  String processId(String process) {
    return processPrefix + "-" + process;
  }

  String page(String path) {
    return origin + "/" + Language.RU.code() + path;
  }

  String story(OpenGrant grant) {
    return page("/ledger/" + grant.id());
  }

  /// The publisher's name as the register knows it, or its identifier while it does not.
  Text publisherName(Snapshot ledger) {
    return name(ledger, publisher);
  }

  Text name(Snapshot ledger, String bin) {
    return ledger.organisation(bin).map(OpenOrganisation::name).orElseGet(() -> unnamed(bin));
  }

  /// The name as it stood when an entry was published.
  Text name(Snapshot ledger, String bin, long seq) {
    return ledger
        .asOf(RecordKind.ORGANISATION, bin, seq)
        .map(known -> ((OpenOrganisation) known).name())
        .orElseGet(() -> unnamed(bin));
  }

  private Text unnamed(String bin) {
    return new Text(organisationId(bin), organisationId(bin), null);
  }

  String regionName(String kato) {
    return word(Region.ofKato(kato));
  }

  String word(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return messages.say(Language.RU, key, Map.of());
  }
}
