package kz.tereze.projections.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How experts work, never how one of them does: by call and by year, over reviews in which
/// everybody has signed. A figure that rests on fewer people than the policy asks for is kept back,
/// and so is a year's when it would give away, by difference, what its calls keep back.
@ReadModel
public final class ExpertFigures {

  /// The state expertise's four criteria, of reviews that are older than rubrics.
  private static final int STANDARD =
      Rubric.standard(Policy.REVIEW_POINTS_PER_CRITERION.history().getLast().value()).most();

  private static final Comparator<Group> NEWEST = Comparator.comparing(Group::name).reversed();

  private final JdbcClient jdbc;

  public ExpertFigures(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// So many of so many.
  public record Share(int part, int whole) {

    public int percent() {
      return (int) Math.round(100.0 * part / whole);
    }
  }

  /// @param name of a call, or a year
  /// @param reviews in which everybody has signed
  /// @param participation signed reviews of all that were asked for, ties aside; null when kept
  ///     back
  /// @param timeliness reviews signed by their last day of all that had one; null when kept back
  /// @param agreement pairs of experts of one application within the limit of all pairs; null when
  ///     kept back
  /// @param deviation mean distance of an expert's total from the mean of the others of the same
  ///     application, in basis points of the scale; null when kept back
  public record Group(
      String name,
      int reviews,
      @Nullable Share participation,
      @Nullable Share timeliness,
      @Nullable Share agreement,
      @Nullable Integer deviation) {}

  /// @param accredited experts of the pool
  /// @param asked of them, those who were ever asked for a review
  /// @param signed of them, those who ever signed one
  public record Pool(int accredited, int asked, int signed) {}

  /// @param smallest fewest people a figure rests on
  public record All(int smallest, Pool pool, List<Group> years, List<Group> calls) {

    public All {
      years = List.copyOf(years);
      calls = List.copyOf(calls);
    }
  }

  public All of(LocalDate day) {
    int smallest = Policy.FIGURES_PEOPLE_AT_LEAST.on(day).value();
    int limit = Policy.REVIEW_DIVERGENCE_BASIS_POINTS.on(day).value();
    Map<String, Evidence> calls = new TreeMap<>();
    rows().stream()
        .collect(Collectors.groupingBy(Row::call))
        .forEach((call, rows) -> calls.put(call, evidence(rows, limit)));
    Map<String, List<Evidence>> years = new TreeMap<>();
    calls.forEach(
        (call, one) -> years.computeIfAbsent(year(call), name -> new ArrayList<>()).add(one));
    return new All(
        smallest,
        pool(day),
        years.entrySet().stream()
            .map(year -> group(year.getKey(), year.getValue(), smallest))
            .sorted(NEWEST)
            .toList(),
        calls.entrySet().stream()
            .map(call -> group(call.getKey(), List.of(call.getValue()), smallest))
            .sorted(NEWEST)
            .toList());
  }

  /// `C-2026-001` is a call of 2026.
  private static String year(String call) {
    return call.split("-")[1];
  }

  private static Group group(String name, List<Evidence> parts, int smallest) {
    return new Group(
        name,
        parts.stream().mapToInt(Evidence::reviews).sum(),
        share(parts, Evidence::participation, smallest),
        share(parts, Evidence::timeliness, smallest),
        share(parts, Evidence::agreement, smallest),
        mean(parts, smallest));
  }

  private static @Nullable Share share(
      List<Evidence> parts, Function<Evidence, Measure> figure, int smallest) {
    Measure whole = Measure.together(parts.stream().map(figure), smallest);
    return whole == null ? null : new Share((int) whole.sum(), whole.count());
  }

  private static @Nullable Integer mean(List<Evidence> parts, int smallest) {
    Measure whole = Measure.together(parts.stream().map(Evidence::deviation), smallest);
    return whole == null ? null : (int) Math.round((double) whole.sum() / whole.count());
  }

  private static Evidence evidence(List<Row> rows, int limit) {
    Measure participation = new Measure();
    Measure timeliness = new Measure();
    Measure agreement = new Measure();
    Measure deviation = new Measure();
    Map<String, List<Row>> reviews = new HashMap<>();
    for (Row row : rows) {
      participation.add(row.expert(), row.isSigned() ? 1 : 0);
      if (row.scoreBy() != null) {
        timeliness.add(row.expert(), row.isInTime() ? 1 : 0);
      }
      List<Row> signed = reviews.computeIfAbsent(row.number(), number -> new ArrayList<>());
      if (row.isSigned()) {
        signed.add(row);
      }
    }
    for (List<Row> signed : reviews.values()) {
      compare(signed, limit, agreement, deviation);
    }
    return new Evidence(reviews.size(), participation, timeliness, agreement, deviation);
  }

  /// Everybody's total with everybody else's of one application.
  private static void compare(List<Row> signed, int limit, Measure agreement, Measure deviation) {
    int sum = signed.stream().mapToInt(Row::total).sum();
    int others = signed.size() - 1;
    for (Row one : signed) {
      if (others > 0 && one.most() > 0) {
        long apart = Math.abs((long) signed.size() * one.total() - sum);
        deviation.add(one.expert(), apart * Measure.WHOLE / ((long) others * one.most()));
      }
    }
    for (int i = 0; i < signed.size(); i++) {
      for (int j = i + 1; j < signed.size(); j++) {
        Row one = signed.get(i);
        int apart = Math.abs(one.total() - signed.get(j).total());
        boolean isWithin = (long) apart * Measure.WHOLE <= (long) limit * one.most();
        agreement.add(one.expert(), isWithin ? 1 : 0);
        agreement.rest(signed.get(j).expert());
      }
    }
  }

  /// @param scoreBy null where nobody had taken it on, or in older reviews
  private record Row(
      String call,
      String number,
      int most,
      PersonId expert,
      boolean isSigned,
      int total,
      @Nullable LocalDate scoreBy,
      boolean isInTime) {}

  /// Whoever left because of a tie was not asked in vain, and is left out.
  private List<Row> rows() {
    Map<String, Integer> scales = new HashMap<>();
    return jdbc.sql(
            """
            select r.call, r.number, r.rubric, a.expert, a.state = 'SCORED' as signed,
                coalesce(a.total, 0) as total, a.score_by,
                a.state = 'SCORED' and a.overdue_at is null
                    and (a.scored_at at time zone 'Asia/Almaty')::date <= a.score_by as in_time
            from review r join review_assignment a on a.application = r.application
            where r.consolidated_at is not null and a.state not in ('RECUSED', 'STEPPED_BACK')
            order by r.call, r.number, a.expert
            """)
        .query(
            (row, i) -> {
              String rubric = row.getString("rubric");
              return new Row(
                  row.getString("call"),
                  row.getString("number"),
                  rubric == null ? STANDARD : scales.computeIfAbsent(rubric, ExpertFigures::most),
                  Columns.person(row, "expert"),
                  row.getBoolean("signed"),
                  row.getInt("total"),
                  row.getObject("score_by", LocalDate.class),
                  row.getBoolean("in_time"));
            })
        .list();
  }

  private static int most(String rubric) {
    return TerezeJson.mapper().readValue(rubric, Rubric.class).most();
  }

  private Pool pool(LocalDate day) {
    return jdbc.sql(
            """
            select count(*) as accredited,
                count(*) filter (where exists (
                    select 1 from review_assignment a where a.expert = e.person)) as asked,
                count(*) filter (where exists (
                    select 1 from review_assignment a
                    where a.expert = e.person and a.state = 'SCORED')) as signed
            from expert e where e.left_at is null and e.accredited_until >= ?
            """)
        .param(day)
        .query(
            (row, i) ->
                new Pool(row.getInt("accredited"), row.getInt("asked"), row.getInt("signed")))
        .single();
  }

  /// What a call's figures rest on.
  private record Evidence(
      int reviews,
      Measure participation,
      Measure timeliness,
      Measure agreement,
      Measure deviation) {}
}
