package kz.tereze.infra.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.tereze.infra.launch.RunningSite;

/// Addresses of the pages of a site in its demonstration year, without the language in front. A
/// page that is not named here fails [PagesTest].
final class SitePages {

  /// Who opens which pages; nobody signs in for those of the empty name.
  private final Map<String, List<String>> of = new TreeMap<>();

  private static final String APPLICATION = "5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001";

  SitePages(RunningSite site) {
    of.put("", publicPages());
    of.put("company", company());
    of.put(
        "company2",
        List.of(
            "/company/levy/080540902025-2026-LEGACY_CONTRACT",
            "/company/needs/N-2026-00006",
            "/company/needs/N-2026-00006/edit",
            "/company/needs/N-2026-00006/withdraw"));
    of.put("researcher", researcher());
    of.put(
        "expert1",
        List.of(
            "/me",
            "/me/inbox",
            "/me/inbox?unread=yes",
            "/me/notices",
            "/me/deadlines",
            "/me/alerts",
            "/me/interests",
            "/review",
            "/review/profile",
            "/review/" + APPLICATION,
            "/review/" + APPLICATION + "/conflict"));
    of.put(
        "council3",
        List.of(
            "/me",
            "/council/desk",
            "/council/desk/N-2026-00005-V1-B1",
            "/council/desk/N-2026-00005-V1-B1/vote"));
    of.put("official2", official(site));
    of.put(
        "treasurer2",
        List.of(
            "/me",
            "/treasury",
            "/treasury/levy",
            "/treasury/reconcile",
            "/treasury/reconcile/line?key=KBK-401103-MAIN:TRB-2026-0002207",
            "/treasury/refunds",
            "/treasury/refunds/AP26000002",
            "/treasury/payments/AP26000001-T3-1",
            "/treasury/grants/AP26000001/tranches/2"));
    of.put("admin1", administrator(site));
    of.put(
        "auditor1",
        List.of(
            "/me",
            "/audit",
            "/audit?person=" + site.demo().get("treasurer1").id(),
            "/audit/flags",
            "/suspension-codes"));
  }

  Map<String, List<String>> byReader() {
    return of;
  }

  /// All of them, and those that exist once somebody has begun something.
  List<String> all() {
    List<String> all = new ArrayList<>();
    of.values().forEach(all::addAll);
    all.addAll(ofDraft(APPLICATION));
    all.add(ofNeedDraft(APPLICATION));
    all.addAll(ofAMoment());
    return all;
  }

  /// Pages about something that the demonstration's year holds for a moment only; whoever walks one
  /// of the ways looks at each of them as they pass.
  static List<String> ofAMoment() {
    return Stream.concat(passed().stream(), contested().stream()).toList();
  }

  /// Pages of a selection that does not go smoothly.
  static List<String> contested() {
    return List.of(
        "/alerts/a-secret",
        "/appeals/AP26000003-COUNCIL",
        "/appeals/AP26000003-COUNCIL/own",
        "/official/appeals/AP26000003-COUNCIL",
        "/official/awards/AP26000003/departure",
        "/council/desk/N-2026-00004-V1-B1/minutes",
        "/calls/C-2026-003/outline",
        "/calls/C-2026-001/lottery",
        "/official/applications/" + APPLICATION + "/choice");
  }

  /// Pages of the way from a need to the bank's booking.
  static List<String> passed() {
    return List.of(
        "/grants/AP26000001/changes/1/signing",
        "/grants/AP26000001/milestones/1/signing",
        "/official/grants/AP26000001/changes/1/signing",
        "/treasury/batches",
        "/treasury/batches/B-2026-000001",
        "/treasury/batches/B-2026-000001/signing",
        "/applications/" + APPLICATION + "/reopen",
        "/applications/" + APPLICATION + "/sign",
        "/official/sanctions/" + APPLICATION + "/lift",
        "/review/" + APPLICATION + "/decline");
  }

  /// The steps of an application that is being written.
  static List<String> ofDraft(String id) {
    return List.of(
        "/applications/" + id,
        "/applications/" + id + "/text",
        "/applications/" + id + "/money",
        "/applications/" + id + "/budget",
        "/applications/" + id + "/milestones",
        "/applications/" + id + "/form/plan",
        "/applications/" + id + "/team",
        "/applications/" + id + "/check",
        "/applications/" + id + "/withdraw");
  }

  static String ofNeedDraft(String id) {
    return "/company/needs/drafts/" + id;
  }

  private static List<String> publicPages() {
    return List.of(
        "",
        "/ledger",
        "/ledger?q=nothing-is-called-so",
        "/ledger?view=YEARS&region=PAVLODAR",
        "/ledger?view=REGIONS",
        "/ledger?view=FLOW",
        "/ledger?entries=100",
        "/alerts/new?region=PAVLODAR",
        "/alerts/asked",
        "/ledger/difference",
        "/explore",
        "/ledger/AP26000001",
        "/ledger/entries",
        "/ledger/entries/3",
        "/ledger/how",
        "/verify",
        "/verify?what=3",
        "/verify/keys",
        "/data",
        "/not-shown",
        "/indicators",
        "/indicators/late-clocks",
        "/indicators/score-outliers",
        "/needs",
        "/needs/N-2026-00001",
        "/needs/N-2026-00001/versions/1",
        "/needs/N-2026-00006",
        "/needs/N-2026-00007/similar",
        "/calls",
        "/calls/C-2026-001",
        "/calls/C-2026-002",
        "/calls/C-2026-002/check",
        "/calls/C-2026-001/draws",
        "/calls/C-2026-001/calibration",
        "/draws/C-2026-001-D1",
        "/draws/C-2026-001-D1/check",
        "/council",
        "/council/NTS-SUBSOIL",
        "/appeals",
        "/departures",
        "/outages",
        "/suspension-codes",
        "/experts",
        "/sanctions",
        "/council/ballots/N-2026-00004-V1-B1",
        "/council/ballots/N-2026-00004-V1-B1/minutes",
        "/org/190340901012",
        "/programmes",
        "/programmes/KBK-401103",
        "/results",
        "/search?q=%D0%B2%D0%BE%D0%B4%D1%8B",
        "/funds",
        "/funds/KBK-401103",
        "/levy",
        "/levy/080540902025-2026-CODE",
        "/accounts",
        "/accounts/9010",
        "/accounts/9010/KBK-401103",
        "/report?at=/ledger/AP26000001",
        "/problems",
        "/problems/R-2026-00001",
        "/help");
  }

  private static List<String> company() {
    return List.of(
        "/me",
        "/company",
        "/company/needs",
        "/company/needs/new",
        "/company/needs/N-2026-00001/questions/1",
        "/company/levy",
        "/company/levy/declaration",
        "/company/levy/190340901012-2026-CODE",
        "/company/pilots",
        "/company/pilots/AP26000001/2");
  }

  private static List<String> researcher() {
    return List.of(
        "/me",
        "/applications",
        "/needs/N-2026-00006/questions/new",
        "/calls/C-2026-002/apply",
        "/applications/" + APPLICATION,
        "/applications/" + APPLICATION + "/done",
        "/grants",
        "/grants/AP26000001",
        "/grants/AP26000001/milestones/2",
        "/grants/AP26000001/signing");
  }

  private static List<String> official(RunningSite site) {
    return List.of(
        "/me",
        "/official/needs",
        "/official/needs/N-2026-00007/screening",
        "/official/needs/N-2026-00006/council",
        "/official/needs/N-2026-00001/questions/1/hide",
        "/official/calls",
        "/official/calls/new",
        "/official/calls/C-2026-001",
        "/official/calls/C-2026-002/outlines",
        "/official/calls/C-2026-002/outlines/date",
        "/official/calls/C-2026-002/design",
        "/official/calls/C-2026-002/design/conditions",
        "/official/calls/C-2026-002/design/rules",
        "/official/calls/C-2026-002/design/criteria",
        "/official/calls/C-2026-002/design/outline",
        "/official/calls/C-2026-002/design/outline/new",
        "/official/calls/C-2026-002/design/steps/new",
        "/official/calls/C-2026-002/design/steps/plan",
        "/official/calls/C-2026-002/design/steps/plan/questions/new",
        "/official/calls/C-2026-002/design/steps/plan/questions/method",
        "/official/calls/C-2026-001/experts",
        "/official/calls/C-2026-002/completion",
        "/official/calls/C-2026-002/deadline",
        "/official/calls/C-2026-001/applications/AP26000003/council",
        "/official/ballots",
        "/official/ballots/N-2026-00005-V1-B1/close",
        "/official/sanctions/new",
        "/official/experts",
        "/official/experts/" + site.demo().get("expert1").id(),
        "/official/applications",
        "/official/applications/" + APPLICATION,
        "/official/applications/" + APPLICATION + "/experts",
        "/official/appeals",
        "/official/awards",
        "/official/awards/AP26000001",
        "/official/levy",
        "/official/levy/exemption",
        "/official/levy/080540902025-2026-LEGACY_CONTRACT",
        "/official/grants",
        "/official/grants/AP26000001",
        "/official/grants/AP26000001/changes/new",
        "/official/grants/AP26000001/signing",
        "/reports",
        "/reports/AP26000001/2",
        "/problems/R-2026-00001/hide",
        "/problems/R-2026-00002/answer");
  }

  private static List<String> administrator(RunningSite site) {
    return List.of(
        "/me",
        "/admin/organisations",
        "/admin/organisations/new",
        "/admin/organisations/980240903030",
        "/admin/organisations/190340901012/name",
        "/admin/organisations/190340901012/address",
        "/admin/councils",
        "/admin/councils/NTS-SUBSOIL",
        "/admin/councils/NTS-SUBSOIL/members",
        "/admin/councils/NTS-SUBSOIL/members/" + site.demo().get("council5").id() + "/dismissal",
        "/admin/funds",
        "/admin/letters",
        "/admin/accounts",
        "/admin/accounts/KBK-401103-MAIN/terms",
        "/admin/erasures",
        "/admin/roles",
        "/admin/sanction-lists");
  }
}
