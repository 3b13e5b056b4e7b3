package kz.tereze.api.review;

/// Why somebody must not judge an application.
public enum Ground {
  /// They are in the team.
  TEAM_MEMBER,
  /// They work where the applicant or a member of the team works.
  SAME_ORGANISATION,
  /// They applied together with a member of the team within the policy's years.
  CO_APPLICANT,
  /// They published together with a member of the team within the policy's years.
  CO_AUTHOR,
  /// They took part in a grant of the applicant within the policy's years.
  PAST_GRANT,
  /// They work for the owner of the need.
  NEED_OWNER,
  /// They, or their employer by a grant, supply the owner of the need.
  SUPPLIER_OF_NEED_OWNER,
  /// They declared a family tie to somebody in the team.
  FAMILY,
  /// They declared a financial interest in applicant, owner or team.
  FINANCE,
  /// They declared another tie to applicant, owner or team.
  DECLARED
}
