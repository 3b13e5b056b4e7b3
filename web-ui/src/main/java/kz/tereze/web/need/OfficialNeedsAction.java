package kz.tereze.web.need;

import java.util.Optional;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official puts a need to a council.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialNeedsAction {

  private static final int CODE_AT_MOST = 40;

  private final OfficialNeedsPage page;
  private final Councils councils;
  private final Dispatch dispatch;

  OfficialNeedsAction(OfficialNeedsPage page, Councils councils, Dispatch dispatch) {
    this.page = page;
    this.councils = councils;
    this.dispatch = dispatch;
  }

  @PostMapping("/official/needs/{need}/council")
  Done putToCouncil(@PathVariable NeedId need, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.choose(need, entry)).labels("need.council");
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
