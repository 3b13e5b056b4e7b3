package kz.tereze.web.need;

import java.util.List;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.need.SimilarTexts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Puts on record what the comparison showed to the official who screened a need.
@Component
class Compared {

  private final Needs needs;
  private final SimilarTexts similar;
  private final Dispatch dispatch;

  Compared(Needs needs, SimilarTexts similar, Dispatch dispatch) {
    this.needs = needs;
    this.similar = similar;
    this.dispatch = dispatch;
  }

  void screen(NeedId need, int version, String remark, SignedIn who) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    List<Resemblance> found =
        similar.to(need, row.content(), row.changedAt()).stream()
            .map(one -> new Resemblance(one.earlier().reference(), one.percent()))
            .toList();
    dispatch.send(new NeedCommand.ScreenNeed(need, version, found, remark, who.acting()));
  }
}
