package kz.tereze.projections.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The second opinion on a published ranked list, computed from the points alone. It names no
/// expert, and nothing is decided by it.
@ReadModel
public final class Calibration {

  /// Nine chances in ten: this many standard errors to either side.
  private static final double ERRORS = 1.645;

  private final JdbcClient jdbc;

  public Calibration(DataSource source) {
    jdbc = JdbcClient.create(source);
  }

  /// @param experts how many have scored in the call
  /// @param differs standard deviation of the experts' severity, in points
  public record Opinion(int experts, double differs, List<Place> places) {

    public Opinion {
      places = List.copyOf(places);
    }
  }

  private record Row(String number, int rank, String expert, int points) {}

  /// Empty before the list is published.
  public Opinion of(CallId call) {
    List<Row> rows =
        jdbc.sql(
                """
                select c.number, c.rank, a.expert::text as expert, a.total from call_application c
                join review_assignment a on a.application = c.application::uuid
                where c.call = ? and c.rank is not null and a.state = 'SCORED'
                order by c.rank, c.number, a.expert
                """)
            .param(call.number())
            .query(
                (row, i) ->
                    new Row(
                        row.getString("number"),
                        row.getInt("rank"),
                        row.getString("expert"),
                        row.getInt("total")))
            .list();
    Map<String, Integer> applications = new HashMap<>();
    Map<String, Integer> experts = new HashMap<>();
    List<Row> firsts = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (Row row : rows) {
      if (!applications.containsKey(row.number())) {
        applications.put(row.number(), firsts.size());
        firsts.add(row);
      }
      experts.putIfAbsent(row.expert(), experts.size());
      scores.add(
          new Score(applications.get(row.number()), experts.get(row.expert()), row.points()));
    }
    Severity severity = Severity.of(scores, firsts.size(), experts.size());
    return new Opinion(experts.size(), severity.differs(), places(firsts, scores, severity));
  }

  private static List<Place> places(List<Row> firsts, List<Score> scores, Severity severity) {
    int[] sums = new int[firsts.size()];
    int[] counts = new int[firsts.size()];
    for (Score score : scores) {
      sums[score.application()] += score.points();
      counts[score.application()]++;
    }
    double[] errors = severity.errors();
    List<Place> places = new ArrayList<>();
    for (int a = 0; a < sums.length; a++) {
      int better = 0;
      int worse = 0;
      for (int b = 0; b < sums.length; b++) {
        double apart = severity.calibrated(b) - severity.calibrated(a);
        double doubt = ERRORS * Math.hypot(errors[a], errors[b]);
        better += apart > doubt ? 1 : 0;
        worse += -apart > doubt ? 1 : 0;
      }
      Row row = firsts.get(a);
      places.add(
          new Place(
              new ApplicationNumber(row.number()),
              row.rank(),
              (double) sums[a] / counts[a],
              severity.calibrated(a),
              errors[a],
              better + 1,
              sums.length - worse));
    }
    return places;
  }
}
