package kz.tereze.api.grant;

import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;

/// A report on a milestone, as the recipient's head signs it.
///
/// @param attempt which report on the milestone it is
public record MilestoneReport(ApplicationNumber grant, int milestone, int attempt, Report report) {

  /// What signing a report is called in the signed bytes.
  public static final String ACT = "grant.report";

  public Hash hash() {
    return CanonicalJson.hash(this);
  }

  /// `AP26000001/1/2`
  public String about() {
    return grant.irn() + "/" + milestone + "/" + attempt;
  }
}
