package kz.tereze.projections.notice;

/// Who is told, found among the rows of read models when it is told. What is asked for is the
/// parameter: an application, an organisation, a ballot, a person.
enum Audience {
  PERSON("select ?::uuid"),
  ROLE("select p.id from person p where ? = any (string_to_array(p.roles, ' '))"),
  /// Everybody who wrote it, unless they declined.
  TEAM(
      """
      select x from (
        select a.leader as x, a.id from application a
        union select m.person, m.application from application_member m where m.answer <> 'DECLINED'
      ) t where t.id = ?::uuid
      """),
  /// The whole team, and who signs for the applicant.
  APPLICANT(
      """
      select x from (
        select a.leader as x, a.id from application a
        union select m.person, m.application from application_member m where m.answer <> 'DECLINED'
        union select o.person, a.id from officer o
          join application a on a.applicant = o.bin where o.office = 'HEAD'
      ) t where t.id = ?::uuid
      """),
  /// Who sent an outline.
  OUTLINE("select o.leader from call_outline o where o.outline = ?::uuid"),
  /// Officials who took no part in what an appeal is against, are not of the applicant, and are not
  /// known to be tied to the application.
  HEARERS(
      """
      select p.id from appeal l join person p on 'OFFICIAL' = any (string_to_array(p.roles, ' '))
      where l.key = ? and not p.id::text = any (l.involved)
        and p.bin is distinct from l.applicant and p.id not in (l.leader, l.filed_by)
        and not exists (
          select 1 from review_tie t where t.application = l.application and t.person = p.id)
      """),
  /// Everybody who writes or wrote an application to a call.
  APPLICANTS(
      """
      select x from (
        select a.leader as x, a.call from application a where a.status <> 'WITHDRAWN'
        union select m.person, a.call from application a
          join application_member m on m.application = a.id
          where a.status <> 'WITHDRAWN' and m.answer <> 'DECLINED'
      ) t where t.call = ?
      """),
  /// Everybody who still writes one.
  DRAFTERS(
      """
      select x from (
        select a.leader as x, a.call from application a where a.status in ('DRAFT', 'SIGNED')
        union select m.person, a.call from application a
          join application_member m on m.application = a.id
          where a.status in ('DRAFT', 'SIGNED') and m.answer <> 'DECLINED'
      ) t where t.call = ?
      """),
  /// Who signs for the applicant.
  HEAD_OF(
      """
      select o.person from officer o join application a on a.applicant = o.bin
      where o.office = 'HEAD' and a.id = ?::uuid
      """),
  /// Who leads a grant, and who signs for its recipient.
  GRANT(
      """
      select x from (
        select a.leader as x, a.number from application a
        union select o.person, g.irn from research_grant g
          join officer o on o.bin = g.recipient and o.office = 'HEAD'
      ) t where t.number = ?
      """),
  /// Treasurers and accountants who do not act for the payee of a payment.
  FINANCE(
      """
      select p.id from payment y join person p
        on string_to_array(p.roles, ' ') && array['TREASURER', 'ACCOUNTANT']
      where y.key = ? and p.bin is distinct from y.recipient
      """),
  /// People who act for a subsoil user.
  COMPANY(
      """
      select p.id from person p
      where p.bin = ? and 'SUBSOIL_USER' = any (string_to_array(p.roles, ' '))
      """),
  /// The company on whose site a milestone's pilot runs, if it is one: `AP26000001/2`.
  PILOT(
      """
      select p.id from (select split_part(v, '/', 1), split_part(v, '/', 2)::int
        from (select ?::text) one (v)) k (irn, number)
      join grant_milestone m on m.irn = k.irn and m.number = k.number and m.pilot
      join research_grant g on g.irn = k.irn
      join person p on p.bin = g.customer
        and 'SUBSOIL_USER' = any (string_to_array(p.roles, ' '))
      """),
  /// Members who hold a seat in a ballot and have not left it.
  SEATS(
      """
      select s.member::uuid from ballot_seat s
      where s.ballot = ? and not s.recused_by_rule and coalesce(s.choice, '') <> 'RECUSED'
      """);

  private final String people;

  Audience(String people) {
    this.people = people;
  }

  /// A query with one parameter and one column.
  String people() {
    return people;
  }
}
