package kz.tereze.web.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.call.CallTerms;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Member;
import kz.tereze.projections.application.Membership;
import org.jspecify.annotations.Nullable;

/// The formal check while the team still writes: what is missing before an application can be
/// submitted. The aggregate decides again; this tells early.
public record Readiness(ApplicationRow draft, List<Gap> gaps) {

  /// How far a part is written.
  public enum State {
    NOT_STARTED,
    IN_PROGRESS,
    DONE
  }

  public Readiness {
    gaps = List.copyOf(gaps);
  }

  static Readiness of(Sheet sheet) {
    ApplicationRow draft = sheet.row();
    Instant now = sheet.now();
    List<Gap> gaps = new ArrayList<>();
    ApplicationContent content = draft.content();
    addWords(gaps, "title", content == null ? null : content.title());
    addWords(gaps, "summary", content == null ? null : content.summary());
    addWords(gaps, "promise", content == null ? null : content.promise());
    addMoney(gaps, draft.terms(), content, now);
    for (Member member : sheet.members()) {
      if (member.answer() != Membership.CONFIRMED) {
        gaps.add(Gap.of(Part.TEAM, "member", "name", sheet.name(member.person())));
      }
    }
    sheet.design().ifPresent(design -> PlanGaps.add(gaps, sheet, design));
    if (now.isBefore(draft.terms().opensAt())) {
      gaps.add(Gap.of(null, "early", "at", draft.terms().opensAt()));
    }
    if (now.isAfter(draft.closesAt())) {
      gaps.add(Gap.of(null, "late", "at", draft.closesAt()));
    }
    return new Readiness(draft, gaps);
  }

  private static void addWords(List<Gap> gaps, String what, @Nullable Text text) {
    if (text == null || text.kk().isEmpty()) {
      gaps.add(Gap.of(Part.TEXT, what + ".kk"));
    }
    if (text == null || text.ru().isEmpty()) {
      gaps.add(Gap.of(Part.TEXT, what + ".ru"));
    }
  }

  private static void addMoney(
      List<Gap> gaps, CallTerms terms, @Nullable ApplicationContent content, Instant now) {
    int most = longestTerm(now);
    if (content == null || content.months() < 1 || content.months() > most) {
      gaps.add(Gap.of(Part.MONEY, "months", "most", most));
    }
    if (content == null || !content.requested().isPositive()) {
      gaps.add(Gap.of(Part.MONEY, "requested"));
    } else if (content.requested().exceeds(terms.ceiling())) {
      gaps.add(Gap.of(Part.MONEY, "ceiling", "ceiling", terms.ceiling()));
    }
  }

  /// In months, by the policy of the day.
  public static int longestTerm(Instant now) {
    return Policy.GRANT_MONTHS_AT_MOST.on(Kazakhstan.day(now)).value();
  }

  public boolean isComplete() {
    return gaps.isEmpty();
  }

  /// How many of the steps have nothing left to do.
  public int done(List<Slice> slices) {
    return Math.toIntExact(slices.stream().filter(slice -> of(slice) == State.DONE).count());
  }

  public State of(Slice part) {
    if (gaps.stream().noneMatch(gap -> part.equals(gap.part()))) {
      return State.DONE;
    }
    return isUntouched(part) ? State.NOT_STARTED : State.IN_PROGRESS;
  }

  private boolean isUntouched(Slice part) {
    ApplicationContent content = draft.content();
    if (content == null) {
      return part != Part.TEAM;
    }
    String blank = part.fingerprint(Part.blank(content.region()));
    return part != Part.TEAM && part.fingerprint(content).equals(blank);
  }
}
