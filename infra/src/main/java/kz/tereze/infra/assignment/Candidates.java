package kz.tereze.infra.assignment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.expert.Tongue;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.assignment.Fit;
import kz.tereze.projections.assignment.Resemblance;
import kz.tereze.projections.expert.ExpertRow;
import kz.tereze.projections.expert.Experts;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads out of the read models who could review what in a call.
@Component
final class Candidates {

  private final Reviews reviews;
  private final Applications applications;
  private final Needs needs;
  private final Experts experts;
  private final Ties ties;

  Candidates(Reviews reviews, Applications applications, Needs needs, Experts experts, Ties ties) {
    this.reviews = reviews;
    this.applications = applications;
    this.needs = needs;
    this.experts = experts;
    this.ties = ties;
  }

  /// Applications that lack experts, and the pool in an order that tells nothing of anybody.
  ///
  /// @param people the experts, in the shuffled order of the published list
  record Pool(List<ReviewRow> reviews, List<PersonId> people, int[] load, int[] employer, Fit fit) {

    int[] needed() {
      return reviews.stream().mapToInt(ReviewRow::expertsMissing).toArray();
    }

    /// The same pool for some of the applications only.
    Pool without(List<Integer> applications) {
      Set<Integer> left = new HashSet<>(applications);
      List<Integer> places = new ArrayList<>();
      for (int a = 0; a < reviews.size(); a++) {
        if (!left.contains(a)) {
          places.add(a);
        }
      }
      return new Pool(
          places.stream().map(reviews::get).toList(),
          people,
          load,
          employer,
          a -> fit.of(places.get(a)));
    }
  }

  Pool of(CallId call, Instant now, Random random) {
    Instant declaredSince =
        now.atOffset(ZoneOffset.UTC)
            .minusMonths(Policy.DECLARATION_HOLDS_MONTHS.on(Kazakhstan.day(now)).value())
            .toInstant();
    List<ExpertRow> pool = new ArrayList<>(experts.drawable(Kazakhstan.day(now), declaredSince));
    Collections.shuffle(pool, random);
    List<ReviewRow> lacking = reviews.lackingExperts(call);
    Resemblance resemblance =
        new Resemblance(pool.stream().map(one -> one.expertise().keywords()).toList());
    Map<PersonId, Integer> places = new HashMap<>();
    pool.forEach(one -> places.put(one.person(), places.size()));
    return new Pool(
        lacking,
        pool.stream().map(ExpertRow::person).toList(),
        pool.stream().mapToInt(ExpertRow::room).toArray(),
        employers(pool),
        a -> fit(lacking.get(a), pool, places, resemblance));
  }

  private static int[] employers(List<ExpertRow> pool) {
    Map<Bin, Integer> numbers = new HashMap<>();
    return pool.stream()
        .map(ExpertRow::employer)
        .mapToInt(bin -> bin == null ? -1 : numbers.computeIfAbsent(bin, key -> numbers.size()))
        .toArray();
  }

  /// Nobody who is tied, was asked before, reads none of its languages, or works where somebody
  /// works who already reviews it.
  private int[] fit(
      ReviewRow review,
      List<ExpertRow> pool,
      Map<PersonId, Integer> places,
      Resemblance resemblance) {
    ApplicationRow application = applications.find(review.application()).orElseThrow();
    ApplicationContent content = application.content();
    int[] fit = resemblance.to(text(application, content));
    Set<Tongue> tongues = tongues(content);
    List<Assignment> asked = reviews.experts(review.application());
    Set<PersonId> forbidden =
        asked.stream().map(Assignment::expert).collect(Collectors.toCollection(HashSet::new));
    ties.of(review.application()).stream().map(Tie::person).forEach(forbidden::add);
    Set<Bin> working = new HashSet<>();
    asked.stream()
        .filter(one -> one.isToDo() || one.hasDeclared())
        .flatMap(one -> experts.find(one.expert()).stream())
        .map(ExpertRow::employer)
        .filter(Objects::nonNull)
        .forEach(working::add);
    forbidden.stream().map(places::get).filter(Objects::nonNull).forEach(place -> fit[place] = -1);
    for (int e = 0; e < fit.length; e++) {
      ExpertRow expert = pool.get(e);
      Bin employer = expert.employer();
      boolean readsNone = Collections.disjoint(expert.expertise().tongues(), tongues);
      if (readsNone || (employer != null && working.contains(employer))) {
        fit[e] = -1;
      }
    }
    return fit;
  }

  private String text(ApplicationRow application, @Nullable ApplicationContent content) {
    List<Text> texts = new ArrayList<>();
    if (content != null) {
      texts.addAll(List.of(content.title(), content.summary(), content.promise()));
    }
    needs
        .find(application.need())
        .map(NeedRow::content)
        .ifPresent(need -> texts.addAll(List.of(need.title(), need.problem())));
    return texts.stream()
        .flatMap(text -> Arrays.asList(text.kk(), text.ru(), text.en()).stream())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static Set<Tongue> tongues(@Nullable ApplicationContent content) {
    Set<Tongue> tongues = EnumSet.of(Tongue.KK, Tongue.RU);
    if (content != null && content.summary().en() != null) {
      tongues.add(Tongue.EN);
    }
    return tongues;
  }
}
