package kz.tereze.web.need;

import java.util.Optional;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.NeedRule;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official opens a need to questions, sends it back, or puts it to a council.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialNeedsAction {

  private static final int CODE_AT_MOST = 40;
  private static final int REMARK_AT_MOST = 2_000;
  private static final String RETURN = "return";

  private final OfficialNeedsPage page;
  private final Councils councils;
  private final Compared compared;
  private final Dispatch dispatch;

  OfficialNeedsAction(
      OfficialNeedsPage page, Councils councils, Compared compared, Dispatch dispatch) {
    this.page = page;
    this.councils = councils;
    this.compared = compared;
    this.dispatch = dispatch;
  }

  @PostMapping("/official/needs/{need}/screening")
  Done screen(@PathVariable NeedId need, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> page.screen(need, entry))
        .labels("need.screening")
        .blames(NeedRule.RESEMBLANCE_EXPLAINED, "remark")
        .blames(NeedRule.REASON_GIVEN, "remark");
    boolean returns = RETURN.equals(entry.typed("do"));
    Field<Integer> version = entry.whole("version").required();
    Field<String> remark = entry.text("remark", REMARK_AT_MOST);
    if (returns) {
      remark = remark.required();
    }
    entry.check();
    if (returns) {
      dispatch.send(
          new NeedCommand.ReturnNeed(need, version.value(), remark.value(), who.acting()));
      return Done.at("/official/needs").saying("need.done.returned", "need", need);
    }
    compared.screen(need, version.value(), remark.or(""), who);
    return Done.at("/official/needs").saying("need.done.screened", "need", need);
  }

  @PostMapping("/official/needs/{need}/council")
  Done putToCouncil(@PathVariable NeedId need, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.choose(need, entry, who)).labels("need.council");
    String code = entry.text("council", CODE_AT_MOST).required().or("");
    Optional<CouncilId> council =
        councils.list().stream()
            .map(CouncilRow::council)
            .filter(known -> known.code().equals(code))
            .findFirst();
    if (council.isEmpty()) {
      entry.wrong("council", "entry.required");
    }
    entry.check();
    dispatch.send(new NeedCommand.PutNeedToCouncil(need, council.orElseThrow(), who.acting()));
    return Done.at("/official/needs").saying("need.done.put", "need", need);
  }
}
