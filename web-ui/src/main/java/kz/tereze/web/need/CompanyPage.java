package kz.tereze.web.need;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.need.NeedDrafts;
import kz.tereze.projections.need.NeedDrafts.Draft;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/// A company's own desk: its needs, and the forms in which it writes them.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class CompanyPage {

  private final Needs needs;
  private final NeedDrafts drafts;
  private final Organisations organisations;

  CompanyPage(Needs needs, NeedDrafts drafts, Organisations organisations) {
    this.needs = needs;
    this.drafts = drafts;
    this.organisations = organisations;
  }

  @GetMapping("/company")
  ModelAndView desk(SignedIn who) {
    Bin company = who.organisation();
    return new ModelAndView("need/company")
        .addObject("organisation", company)
        .addObject("name", company == null ? new Text("", "", null) : organisations.name(company))
        .addObject("needs", company == null ? List.<NeedRow>of() : needs.ofOwner(company))
        .addObject("drafts", company == null ? List.<Draft>of() : drafts.of(company));
  }

  /// Sent back from the preview by POST, with everything that was typed.
  @RequestMapping(
      path = "/company/needs/new",
      method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView write(Entry entry) {
    // A form without its key is refused here, not in the middle of drawing.
    NeedForm.prepare(entry).once();
    return new ModelAndView("need/form").addObject("page", "/company/needs/new");
  }

  @PostMapping("/company/needs/new/check")
  ModelAndView check(Entry entry, SignedIn who) {
    NeedForm.prepare(entry).once();
    entry.shownAgainBy(() -> write(entry));
    NeedContent content = NeedForm.read(entry, who.acting().day());
    return preview(content, "/company/needs/new", "/company/needs");
  }

  @RequestMapping(
      path = "/company/needs/{need}/edit",
      method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView revise(@PathVariable NeedId need, Entry entry, SignedIn who) {
    NeedRow row = own(need, who);
    NeedForm.prepare(entry);
    NeedForm.fill(entry, row.content());
    entry.fill("basedOn", row.version());
    return new ModelAndView("need/form").addObject("page", "/company/needs/" + need + "/edit");
  }

  @PostMapping("/company/needs/{need}/edit/check")
  ModelAndView check(@PathVariable NeedId need, Entry entry, SignedIn who) {
    own(need, who);
    NeedForm.prepare(entry).shownAgainBy(() -> revise(need, entry, who));
    NeedContent content = NeedForm.read(entry, who.acting().day());
    return preview(content, "/company/needs/" + need + "/edit", "/company/needs/" + need);
  }

  /// A change of language on a preview, or a reload, begins the form again.
  @GetMapping({"/company/needs", "/company/needs/new/check"})
  Done again() {
    return Done.at("/company/needs/new");
  }

  @GetMapping({"/company/needs/{need}", "/company/needs/{need}/edit/check"})
  Done again(@PathVariable NeedId need) {
    return Done.at("/company/needs/" + need + "/edit");
  }

  private static ModelAndView preview(NeedContent content, String back, String onward) {
    return new ModelAndView("need/preview")
        .addObject("content", content)
        .addObject("back", back)
        .addObject("onward", onward);
  }

  @GetMapping("/company/needs/{need}/withdraw")
  ModelAndView withdraw(@PathVariable NeedId need, Entry entry, SignedIn who) {
    NeedRow row = own(need, who);
    entry.labels("need.withdraw");
    return new ModelAndView("need/withdraw").addObject("need", row);
  }

  /// A need of the person's own organisation; others' do not exist here.
  NeedRow own(NeedId need, SignedIn who) {
    return needs
        .find(need)
        .filter(row -> row.owner().equals(who.organisation()))
        .orElseThrow(Missing::new);
  }
}
