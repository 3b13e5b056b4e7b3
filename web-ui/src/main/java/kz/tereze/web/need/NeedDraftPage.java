package kz.tereze.web.need;

import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.projections.need.NeedDrafts;
import kz.tereze.projections.need.NeedDrafts.Draft;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A company's texts that are not submitted yet. Colleagues share them; when two save at once, both
/// texts stay and the second writer chooses.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class NeedDraftPage {

  private final NeedDrafts drafts;
  private final People people;

  NeedDraftPage(NeedDrafts drafts, People people) {
    this.drafts = drafts;
    this.people = people;
  }

  @GetMapping("/company/needs/drafts/{id}")
  ModelAndView write(@PathVariable UUID id, Entry entry, SignedIn who) {
    Draft draft = find(id, who);
    NeedForm.prepare(entry).fill(Once.FIELD, id).fill(NeedForm.SAVED, draft.revision());
    draft.typed().forEach(entry::fill);
    return new ModelAndView("need/form").addObject("page", "/company/needs/new");
  }

  /// The form's own key becomes the draft's.
  @PostMapping("/company/needs/drafts")
  Object save(Entry entry, Once once, SignedIn who) {
    NeedForm.prepare(entry);
    Map<String, String> typed = NeedForm.typed(entry);
    int basedOn = entry.whole(NeedForm.SAVED).or(0);
    if (drafts.save(once.key(), company(who), basedOn, typed, who.acting())) {
      return Done.at("/company").saying("need.draft.saved");
    }
    return compare(entry, typed, find(once.key(), who));
  }

  private ModelAndView compare(Entry entry, Map<String, String> mine, Draft theirs) {
    TreeSet<String> differing = new TreeSet<>(NeedForm.FIELDS);
    differing.removeIf(
        name ->
            name.equals(NeedForm.SAVED)
                || mine.getOrDefault(name, "").equals(theirs.typed().getOrDefault(name, "")));
    return new ModelAndView("need/both")
        .addObject("differing", differing)
        .addObject("mine", mine)
        .addObject("theirs", theirs)
        .addObject("writer", people.name(theirs.changedBy()))
        .addObject("draftKey", entry.once().key());
  }

  @PostMapping("/company/needs/drafts/{id}/delete")
  Done delete(@PathVariable UUID id, SignedIn who) {
    drafts.delete(id, company(who));
    return Done.at("/company").saying("need.draft.deleted");
  }

  /// A change of language or a reload after saving.
  @GetMapping({"/company/needs/drafts", "/company/needs/drafts/{id}/delete"})
  Done again() {
    return Done.at("/company");
  }

  private Draft find(UUID id, SignedIn who) {
    return drafts.find(id, company(who)).orElseThrow(Missing::new);
  }

  private static Bin company(SignedIn who) {
    Bin company = who.organisation();
    if (company == null) {
      throw new Missing();
    }
    return company;
  }
}
