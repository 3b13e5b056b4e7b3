package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The one pass over the columns says what a plain look at each award says.
class SelectionTest {

  private static final List<Facet> FACETS =
      List.of(Facet.REGION, Facet.STATUS, Facet.YEAR, Facet.RECIPIENT);
  private static final List<String> REGIONS = List.of("ABAI", "ULYTAU", "ASTANA");
  private static final List<String> WORDS = List.of("вода", "руда", "скважина", "хвосты");

  /// More than are counted by laying their rows over those asked for.
  private static final int RECIPIENTS = 90;

  private final Random dice = new Random(7);
  private final List<IndexedAward> awards = new ArrayList<>();
  private final AwardTable table = new AwardTable();

  @Test
  void any_filter_finds_counts_and_sums_what_a_plain_look_does() {
    for (int i = 0; i < 500; i++) {
      IndexedAward award = award(i);
      awards.add(award);
      table.add(award);
    }
    // Awards change, words and all, and keep their place.
    List<IndexedAward> changed = Stream.iterate(0, i -> i + 1).limit(100).map(this::award).toList();
    for (int i = 0; i < changed.size(); i++) {
      awards.set(i, changed.get(i));
    }
    table.put(changed);
    for (int i = 0; i < 300; i++) {
      AllocationFilter filter = filter();
      List<IndexedAward> found =
          awards.stream().filter(award -> fits(award, filter, null)).toList();
      Selection.Outcome outcome = new Selection(table, filter).outcome(10);

      assertThat(outcome.summary().awards()).isEqualTo(found.size());
      assertThat(outcome.first())
          .isEqualTo(ordered(found, filter).limit(10).map(IndexedAward::number).toList());
      assertThat(new Selection(table, filter).numbers())
          .isEqualTo(ordered(found, filter).map(IndexedAward::number).toList());
      assertThat(sum(outcome.summary().totals())).isEqualTo(sumOf(found));
      assertThat(outcome.summary().recipients())
          .isEqualTo(found.stream().map(a -> a.values().get(Facet.RECIPIENT)).distinct().count());
      Stream<LocalDate> days = found.stream().map(IndexedAward::decidedOn);
      assertThat(outcome.summary().first())
          .isEqualTo(days.min(Comparator.naturalOrder()).orElse(null));
      for (Facet facet : FACETS) {
        outcome
            .facets()
            .of(facet)
            .forEach(
                count ->
                    assertThat(count.count())
                        .as("%s of %s", count, filter)
                        .isEqualTo(
                            awards.stream()
                                .filter(award -> fits(award, filter, facet))
                                .filter(a -> count.value().equals(a.values().get(facet)))
                                .count()));
      }
    }
  }

  @Test
  void groups_count_each_award_once() {
    for (int i = 0; i < 200; i++) {
      table.add(award(i));
    }
    List<Group> groups =
        new Selection(table, AllocationFilter.ALL).groups("KZT", Facet.REGION, Facet.STATUS);

    assertThat(groups.stream().mapToLong(Group::awards).sum())
        .isEqualTo(
            new Selection(table, AllocationFilter.ALL.with(Facet.CURRENCY, "KZT"))
                .outcome(0)
                .summary()
                .awards());
    assertThat(groups)
        .isSortedAccordingTo(Comparator.comparing(g -> g.awarded().minorUnits().negate()));
  }

  @Test
  void sums_of_any_selection_are_those_of_its_awards_however_they_change() {
    for (int i = 0; i < 200; i++) {
      awards.add(award(i));
      table.add(awards.get(i));
    }
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 40; i++) {
        AllocationFilter filter = filter();
        Map<List<String>, List<Integer>> expected = new HashMap<>();
        awards.stream()
            .filter(award -> fits(award, filter, null))
            .filter(award -> award.values().get(Facet.CURRENCY).equals("KZT"))
            .forEach(award -> expected.merge(places(award), figures(award), SelectionTest::plus));

        assertThat(new Selection(table, filter).groups("KZT", Facet.REGION, Facet.STATUS))
            .as(filter.toString())
            .extracting(Group::values, SelectionTest::figures)
            .containsExactlyInAnyOrderElementsOf(
                expected.entrySet().stream().map(e -> tuple(e.getKey(), e.getValue())).toList());
      }
      for (int i = 0; i < 20; i++) {
        int changed = dice.nextInt(200);
        awards.set(changed, award(changed));
        table.put(List.of(awards.get(changed)));
      }
    }
  }

  private static List<String> places(IndexedAward award) {
    return List.of(award.values().getOrDefault(Facet.REGION, ""), award.values().get(Facet.STATUS));
  }

  private static List<Integer> figures(IndexedAward award) {
    return List.of(1, (int) award.amount(), (int) award.paid());
  }

  private static List<Integer> figures(Group group) {
    return List.of(
        (int) group.awards(),
        group.awarded().minorUnits().intValueExact(),
        group.paid().minorUnits().intValueExact());
  }

  private static List<Integer> plus(List<Integer> one, List<Integer> other) {
    return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
  }

  private IndexedAward award(int i) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(2_000));
    values.put(Facet.YEAR, Integer.toString(day.getYear()));
    if (dice.nextInt(10) > 0) {
      values.put(Facet.REGION, REGIONS.get(dice.nextInt(REGIONS.size())));
    }
    values.put(Facet.RECIPIENT, "R%02d".formatted(dice.nextInt(RECIPIENTS)));
    values.put(Facet.STATUS, dice.nextBoolean() ? "PAID" : "PAYING");
    values.put(Facet.CURRENCY, dice.nextInt(4) > 0 ? "KZT" : "GBP");
    String words = WORDS.get(dice.nextInt(WORDS.size())) + " " + WORDS.get(dice.nextInt(4));
    return new IndexedAward(
        "A%04d".formatted(i), day, values, dice.nextInt(9), dice.nextInt(5), words);
  }

  private AllocationFilter filter() {
    AllocationFilter filter = AllocationFilter.ALL.sorted(AllocationSort.values()[dice.nextInt(4)]);
    if (dice.nextBoolean()) {
      filter = filter.with(Facet.REGION, REGIONS.get(dice.nextInt(2)), "ASTANA");
    }
    if (dice.nextInt(3) == 0) {
      filter = filter.with(Facet.STATUS, "PAID");
    }
    if (dice.nextInt(4) == 0) {
      filter = filter.with(Facet.RECIPIENT, "R%02d".formatted(dice.nextInt(RECIPIENTS)));
    }
    if (dice.nextInt(3) == 0) {
      filter = filter.words(WORDS.get(dice.nextInt(4)));
    }
    return dice.nextInt(3) == 0 ? filter.amounts(3L, 6L) : filter;
  }

  private static boolean fits(IndexedAward award, AllocationFilter filter, Facet except) {
    return filter.chosen().entrySet().stream()
            .filter(chosen -> chosen.getKey() != except)
            .allMatch(c -> c.getValue().contains(award.values().getOrDefault(c.getKey(), "-")))
        && award.words().contains(filter.words())
        && (filter.least() == null
            || (award.values().get(Facet.CURRENCY).equals("KZT")
                && award.amount() >= filter.least()
                && award.amount() <= filter.most()));
  }

  private static Stream<IndexedAward> ordered(List<IndexedAward> found, AllocationFilter filter) {
    Comparator<IndexedAward> number = Comparator.comparing(IndexedAward::number);
    Comparator<IndexedAward> day = Comparator.comparing(IndexedAward::decidedOn);
    Comparator<IndexedAward> amount = Comparator.comparing(IndexedAward::amount);
    Comparator<IndexedAward> tengeFirst =
        Comparator.comparing(a -> a.values().get(Facet.CURRENCY).equals("GBP"));
    return found.stream()
        .sorted(
            switch (filter.sort()) {
              case NEWEST -> day.thenComparing(number).reversed();
              case OLDEST -> day.thenComparing(number);
              case LARGEST -> tengeFirst.thenComparing(amount.reversed()).thenComparing(number);
              case SMALLEST -> tengeFirst.thenComparing(amount).thenComparing(number);
            });
  }

  private static BigInteger sum(List<CurrencyTotal> totals) {
    return totals.stream()
        .map(t -> t.awarded().minorUnits())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger sumOf(List<IndexedAward> awards) {
    return BigInteger.valueOf(awards.stream().mapToLong(IndexedAward::amount).sum());
  }
}
