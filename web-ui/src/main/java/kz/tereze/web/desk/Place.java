package kz.tereze.web.desk;

import java.util.Set;
import kz.tereze.api.Role;

/// A page on which people of some roles work.
public enum Place {
  COMPANY("/company", Role.SUBSOIL_USER),
  COMPANY_LEVY("/company/levy", Role.SUBSOIL_USER),
  APPLICATIONS("/applications", Role.RESEARCHER),
  GRANTS("/grants", Role.RESEARCHER),
  PILOTS("/company/pilots", Role.SUBSOIL_USER),
  REVIEW("/review", Role.EXPERT),
  EXPERTISE("/review/profile", Role.EXPERT),
  REPORTS("/reports", Role.OFFICIAL, Role.EXPERT),
  COUNCIL("/council/desk", Role.COUNCIL_MEMBER),
  OFFICIAL_NEEDS("/official/needs", Role.OFFICIAL),
  OFFICIAL_BALLOTS("/official/ballots", Role.OFFICIAL),
  OFFICIAL_CALLS("/official/calls", Role.OFFICIAL),
  OFFICIAL_APPLICATIONS("/official/applications", Role.OFFICIAL),
  OFFICIAL_EXPERTS("/official/experts", Role.OFFICIAL),
  OFFICIAL_AWARDS("/official/awards", Role.OFFICIAL),
  OFFICIAL_APPEALS("/official/appeals", Role.OFFICIAL),
  OFFICIAL_GRANTS("/official/grants", Role.OFFICIAL),
  OFFICIAL_LEVY("/official/levy", Role.OFFICIAL),
  TREASURY("/treasury", Role.TREASURER, Role.ACCOUNTANT),
  BATCHES("/treasury/batches", Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR),
  RECONCILE("/treasury/reconcile", Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR),
  ACCOUNTS("/accounts", Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR),
  REFUNDS("/treasury/refunds", Role.TREASURER, Role.ACCOUNTANT),
  FUNDS("/funds", Role.TREASURER, Role.ACCOUNTANT),
  LEVY("/levy", Role.TREASURER, Role.ACCOUNTANT),
  AUDIT("/audit", Role.AUDITOR),
  HOLD_CODES("/suspension-codes", Role.AUDITOR),
  ERASURES("/admin/erasures", Role.ADMINISTRATOR, Role.AUDITOR),
  ROLES("/admin/roles", Role.ADMINISTRATOR, Role.AUDITOR),
  PROBLEMS("/problems", Role.OFFICIAL, Role.ADMINISTRATOR),
  ADMIN_LISTS("/admin/sanction-lists", Role.ADMINISTRATOR),
  ADMIN_ORGANISATIONS("/admin/organisations", Role.ADMINISTRATOR),
  ADMIN_COUNCILS("/admin/councils", Role.ADMINISTRATOR),
  ADMIN_LETTERS("/admin/letters", Role.ADMINISTRATOR),
  DEADLINES("/me/deadlines", Role.RESEARCHER, Role.EXPERT, Role.COUNCIL_MEMBER),
  INTERESTS("/me/interests", Role.EXPERT, Role.COUNCIL_MEMBER, Role.OFFICIAL, Role.RESEARCHER);

  private final String page;
  private final Set<Role> roles;

  Place(String page, Role... roles) {
    this.page = page;
    this.roles = Set.of(roles);
  }

  /// Without language.
  public String page() {
    return page;
  }

  /// Message that names it.
  public String key() {
    return "me.place." + name();
  }

  Set<Role> roles() {
    return roles;
  }
}
