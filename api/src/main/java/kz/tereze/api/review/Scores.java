package kz.tereze.api.review;

/// An expert's points, one for each criterion.
public record Scores(int relevance, int method, int team, int impact) {

  public int total() {
    return relevance + method + team + impact;
  }

  public int of(Criterion criterion) {
    return switch (criterion) {
      case RELEVANCE -> relevance;
      case METHOD -> method;
      case TEAM -> team;
      case IMPACT -> impact;
    };
  }
}
