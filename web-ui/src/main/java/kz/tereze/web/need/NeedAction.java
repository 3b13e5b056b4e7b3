package kz.tereze.web.need;

import kz.tereze.api.Bin;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.NeedRule;
import kz.tereze.projections.need.NeedDrafts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A company posts a need, writes a new version, or takes it back.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class NeedAction {

  private static final int REASON_AT_MOST = 2_000;

  private final CompanyPage page;
  private final Numbers numbers;
  private final NeedDrafts drafts;
  private final Dispatch dispatch;

  NeedAction(CompanyPage page, Numbers numbers, NeedDrafts drafts, Dispatch dispatch) {
    this.page = page;
    this.drafts = drafts;
    this.numbers = numbers;
    this.dispatch = dispatch;
  }

  @PostMapping("/company/needs")
  Done post(Entry entry, Once once, SignedIn who) {
    NeedForm.prepare(entry).shownAgainBy(() -> page.write(entry));
    NeedContent content = NeedForm.read(entry, who.acting().day());
    NeedId need = NeedNumbers.next(numbers, who, once);
    dispatch.send(new NeedCommand.PostNeed(need, content, who.acting()));
    Bin company = who.organisation();
    if (company != null) {
      // A draft has the key of its form.
      drafts.delete(once.key(), company);
    }
    return Done.at("/needs/" + need).saying("need.done.posted", "need", need);
  }

  @PostMapping("/company/needs/{need}")
  Done revise(@PathVariable NeedId need, Entry entry, SignedIn who) {
    page.own(need, who);
    NeedForm.prepare(entry).shownAgainBy(() -> page.revise(need, entry, who));
    Field<Integer> basedOn = entry.whole("basedOn").required();
    NeedContent content = NeedForm.read(entry, who.acting().day());
    dispatch.send(new NeedCommand.ReviseNeed(need, basedOn.value(), content, who.acting()));
    return Done.at("/needs/" + need).saying("need.done.revised", "need", need);
  }

  @PostMapping("/company/needs/{need}/withdraw")
  Done withdraw(@PathVariable NeedId need, Entry entry, SignedIn who) {
    page.own(need, who);
    entry.shownAgainBy(() -> page.withdraw(need, entry, who)).labels("need.withdraw");
    entry.blames(NeedRule.REASON_GIVEN, "reason");
    Field<String> reason = entry.text("reason", REASON_AT_MOST).required();
    entry.check();
    dispatch.send(new NeedCommand.WithdrawNeed(need, reason.value(), who.acting()));
    return Done.at("/company").saying("need.done.withdrawn", "need", need);
  }
}
