package kz.tereze.web.grant;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.grant.SignatureRow;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.People;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Everything a page shows of one grant.
@Component
class GrantFile {

  private final Grants grants;
  private final Milestones milestones;
  private final ContractPapers papers;
  private final Refunds refunds;
  private final Documents documents;
  private final Organisations organisations;
  private final People people;

  GrantFile(
      Grants grants,
      Milestones milestones,
      ContractPapers papers,
      Refunds refunds,
      Documents documents,
      Organisations organisations,
      People people) {
    this.grants = grants;
    this.milestones = milestones;
    this.papers = papers;
    this.refunds = refunds;
    this.documents = documents;
    this.organisations = organisations;
    this.people = people;
  }

  Map<String, Object> model(GrantRow row) {
    List<SignatureRow> signatures = papers.signatures(row.grant());
    Map<String, Object> model = new HashMap<>();
    model.put("grant", row);
    model.put("recipient", organisations.name(row.recipient()));
    model.put("tranches", grants.tranches(row.grant()));
    model.put("milestones", milestones.of(row.grant()));
    model.put("signatures", signatures);
    model.put("changes", papers.changes(row.grant()));
    model.put("refund", refunds.find(row.grant()));
    model.put("bookings", refunds.bookings(row.grant()));
    model.put("papers", signedPapers(signatures));
    Set<PersonId> signers = new LinkedHashSet<>();
    signatures.forEach(signature -> signers.add(signature.signer()));
    model.put("names", people.names(signers));
    return model;
  }

  /// The documents that were signed, out of the signed bytes themselves.
  List<Hash> signedPapers(List<SignatureRow> signatures) {
    Set<Hash> found = new LinkedHashSet<>();
    for (SignatureRow signature : signatures) {
      documents
          .find(signature.statement())
          .ifPresent(
              statement -> {
                JsonNode named = TerezeJson.mapper().readTree(statement.bytes()).path("papers");
                named.forEach(paper -> found.add(new Hash(paper.asString())));
              });
    }
    return List.copyOf(found);
  }

  /// Every document of a grant that its parties may read.
  Set<Hash> documents(GrantRow row) {
    Set<Hash> all = new LinkedHashSet<>(signedPapers(papers.signatures(row.grant())));
    for (MilestoneRow milestone : milestones.of(row.grant())) {
      all.addAll(milestone.evidence());
    }
    return all;
  }
}
