package kz.tereze.domain.need;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.need.Posted.NEED;
import static kz.tereze.domain.need.Posted.SAND;
import static kz.tereze.domain.need.Posted.posted;

import java.time.LocalDate;
import java.util.function.Consumer;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedCommand.PostNeed;
import kz.tereze.api.need.NeedCommand.ReviseNeed;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTextTest {

  private final FixtureConfiguration<Need> need = Fixtures.of(Need.class);

  @Test
  void title_problem_and_measure_are_there_in_kazakh_and_russian() {
    refuses(titled(new Text("Құм", "", "Sand")), NeedRule.TEXT_IN_STATE_LANGUAGES);
    refuses(described(new Text("", "Песок", null)), NeedRule.TEXT_IN_STATE_LANGUAGES);
    refuses(measured(new Text("", "", "sand")), NeedRule.TEXT_IN_STATE_LANGUAGES);
  }

  @Test
  void texts_have_a_length() {
    refuses(titled(russian(201)), NeedRule.TEXT_IN_STATE_LANGUAGES);
    refuses(described(russian(4_001)), NeedRule.TEXT_IN_STATE_LANGUAGES);
    refuses(measured(russian(301)), NeedRule.TEXT_IN_STATE_LANGUAGES);
    accepts(titled(russian(200)));
    accepts(described(russian(4_000)));
    accepts(measured(russian(300)));
  }

  @Test
  void a_measure_has_a_present_and_a_wanted_value() {
    refuses(valued(" ", "50"), NeedRule.MEASURE_HAS_VALUES);
    refuses(valued("400", ""), NeedRule.MEASURE_HAS_VALUES);
    refuses(valued("400", "5".repeat(121)), NeedRule.MEASURE_HAS_VALUES);
  }

  @Test
  void limits_and_what_is_offered_may_be_left_out_or_stand_in_both_languages() {
    refuses(limitedBy(new Text("Аяз", "", null)), NeedRule.CONDITIONS_IN_STATE_LANGUAGES);
    refuses(limitedBy(russian(2_001)), NeedRule.CONDITIONS_IN_STATE_LANGUAGES);
    refuses(offering(new Text("", "Данные", null)), NeedRule.CONDITIONS_IN_STATE_LANGUAGES);
    accepts(limitedBy(null));
    accepts(offering(null));
    accepts(offering(russian(2_000)));
  }

  @Test
  void who_will_own_the_result_is_said() {
    refuses(owned(null), NeedRule.OWNERSHIP_CHOSEN);
    accepts(owned(IpTerms.OPEN_TO_ALL));
  }

  @Test
  void readiness_goes_from_one_to_nine_and_never_down() {
    refuses(ready(0, 5), NeedRule.READINESS_RISES);
    refuses(ready(5, 4), NeedRule.READINESS_RISES);
    refuses(ready(5, 10), NeedRule.READINESS_RISES);
    accepts(ready(1, 9));
    accepts(ready(4, 4));
  }

  @Test
  void an_own_share_is_nothing_or_more() {
    refuses(funded(new Tiyn(-1)), NeedRule.CO_FUNDING_NOT_NEGATIVE);
    accepts(funded(Tiyn.ofTenge(1_000_000)));
  }

  @Test
  void the_company_decides_after_today() {
    refuses(answering(LocalDate.of(2026, 9, 1)), NeedRule.ANSWERS_BY_LIES_AHEAD);
    accepts(answering(LocalDate.of(2026, 9, 2)));
  }

  private void accepts(NeedContent content) {
    need.givenNoPriorActivity()
        .when(new PostNeed(NEED, content, ENGINEER))
        .expectSuccessfulHandlerExecution();
  }

  private void refuses(NeedContent content, NeedRule rule) {
    need.givenNoPriorActivity()
        .when(new PostNeed(NEED, content, ENGINEER))
        .expectException(refusedBy(rule));
    need.given(posted())
        .when(new ReviseNeed(NEED, 1, content, ENGINEER))
        .expectException(refusedBy(rule));
  }

  private static Text russian(int characters) {
    return new Text("Құм", "п".repeat(characters), null);
  }

  private static NeedContent titled(Text title) {
    return with(SAND, content -> content.title = title);
  }

  private static NeedContent described(Text problem) {
    return with(SAND, content -> content.problem = problem);
  }

  private static NeedContent measured(Text measure) {
    return with(SAND, content -> content.measure = measure);
  }

  private static NeedContent valued(String present, String wanted) {
    return with(
        SAND,
        content -> {
          content.present = present;
          content.wanted = wanted;
        });
  }

  private static NeedContent limitedBy(@Nullable Text limits) {
    return with(SAND, content -> content.limits = limits);
  }

  private static NeedContent offering(@Nullable Text offered) {
    return with(SAND, content -> content.offered = offered);
  }

  private static NeedContent owned(@Nullable IpTerms ownership) {
    return with(SAND, content -> content.ownership = ownership);
  }

  private static NeedContent ready(int from, int to) {
    return with(
        SAND,
        content -> {
          content.from = from;
          content.to = to;
        });
  }

  private static NeedContent funded(Tiyn share) {
    return with(SAND, content -> content.share = share);
  }

  private static NeedContent answering(LocalDate day) {
    return with(SAND, content -> content.answersBy = day);
  }

  private static NeedContent with(NeedContent content, Consumer<Changed> change) {
    Changed changed = new Changed(content);
    change.accept(changed);
    return changed.content();
  }

  /// A text of which one thing is changed.
  private static final class Changed {
    private final NeedContent original;
    private Text title;
    private Text problem;
    private Text measure;
    private String present;
    private String wanted;
    private @Nullable Text limits;
    private int from;
    private int to;
    private Tiyn share;
    private @Nullable Text offered;
    private @Nullable IpTerms ownership;
    private LocalDate answersBy;

    Changed(NeedContent original) {
      this.original = original;
      title = original.title();
      problem = original.problem();
      measure = original.measure();
      present = original.presentValue();
      wanted = original.wantedValue();
      limits = original.limits();
      from = original.trlFrom();
      to = original.trlTo();
      share = original.coFunding();
      offered = original.offered();
      ownership = original.ownership();
      answersBy = original.answersBy();
    }

    NeedContent content() {
      return new NeedContent(
          title,
          problem,
          measure,
          present,
          wanted,
          limits,
          original.site(),
          from,
          to,
          share,
          offered,
          ownership,
          answersBy);
    }
  }
}
