package kz.tereze.web.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;

/// The form in which a company writes its need.
public final class NeedForm {

  /// The revision of the draft that the writer began from.
  public static final String SAVED = "saved";

  /// Every field, for the preview that carries them on hidden.
  public static final List<String> FIELDS =
      List.of(
          "title.kk",
          "title.ru",
          "title.en",
          "problem.kk",
          "problem.ru",
          "problem.en",
          "measure.kk",
          "measure.ru",
          "measure.en",
          "presentValue",
          "wantedValue",
          "limits.kk",
          "limits.ru",
          "limits.en",
          "site",
          "trlFrom",
          "trlTo",
          "coFunding",
          "offered.kk",
          "offered.ru",
          "offered.en",
          "ownership",
          "answersBy",
          "basedOn",
          SAVED);

  private static final int TITLE_AT_MOST = 200;
  private static final int PROBLEM_AT_MOST = 4_000;
  private static final int MEASURE_AT_MOST = 300;
  private static final int VALUE_AT_MOST = 120;
  private static final int CONDITIONS_AT_MOST = 2_000;
  private static final int HIGHEST_READINESS = 9;

  private NeedForm() {}

  static Entry prepare(Entry entry) {
    return entry
        .labels("need.form")
        .blames(NeedRule.TEXT_IN_STATE_LANGUAGES, "title.kk")
        .blames(NeedRule.MEASURE_HAS_VALUES, "presentValue")
        .blames(NeedRule.CONDITIONS_IN_STATE_LANGUAGES, "limits.kk")
        .blames(NeedRule.OWNERSHIP_CHOSEN, "ownership")
        .blames(NeedRule.READINESS_RISES, "trlTo")
        .blames(NeedRule.CO_FUNDING_NOT_NEGATIVE, "coFunding")
        .blames(NeedRule.ANSWERS_BY_LIES_AHEAD, "answersBy");
  }

  static void fill(Entry entry, NeedContent content) {
    entry
        .fill("title", content.title())
        .fill("problem", content.problem())
        .fill("measure", content.measure())
        .fill("presentValue", content.presentValue())
        .fill("wantedValue", content.wantedValue())
        .fill("limits", content.limits())
        .fill("site", content.site())
        .fill("trlFrom", content.trlFrom())
        .fill("trlTo", content.trlTo())
        .fill("coFunding", content.coFunding())
        .fill("offered", content.offered())
        .fill("ownership", content.ownership())
        .fill("answersBy", content.answersBy());
  }

  /// Reads and checks; the form is shown again when something is wrong.
  static NeedContent read(Entry entry, LocalDate today) {
    Field<Text> title = entry.wordsOfState("title", TITLE_AT_MOST);
    Field<Text> problem = entry.wordsOfState("problem", PROBLEM_AT_MOST);
    Field<Text> measure = entry.wordsOfState("measure", MEASURE_AT_MOST);
    Field<String> present = entry.text("presentValue", VALUE_AT_MOST).required();
    Field<String> wanted = entry.text("wantedValue", VALUE_AT_MOST).required();
    Field<Text> limits = wordsOrNothing(entry, "limits");
    Field<Region> site = entry.choice("site", Region.class).required();
    Field<Integer> from = entry.whole("trlFrom").required();
    Field<Integer> to =
        entry
            .whole("trlTo")
            .required()
            .must(last -> last >= from.or(last), "need.form.trlTo.below");
    Field<Tiyn> coFunding = entry.money("coFunding");
    Field<Text> offered = wordsOrNothing(entry, "offered");
    Field<IpTerms> ownership = entry.choice("ownership", IpTerms.class).required();
    Field<LocalDate> answersBy =
        entry
            .day("answersBy")
            .required()
            .must(day -> day.isAfter(today), "need.form.answersBy.past");
    entry.check();
    return new NeedContent(
        title.value(),
        problem.value(),
        measure.value(),
        present.value(),
        wanted.value(),
        limits.orNull(),
        site.value(),
        from.value(),
        to.value(),
        coFunding.or(Tiyn.ZERO),
        offered.orNull(),
        ownership.value(),
        answersBy.value());
  }

  /// Everything typed, for a draft.
  static Map<String, String> typed(Entry entry) {
    Map<String, String> typed = entry.typed(FIELDS);
    typed.remove(SAVED);
    return typed;
  }

  /// Left out altogether, or in both state languages.
  private static Field<Text> wordsOrNothing(Entry entry, String name) {
    Field<Text> words = entry.words(name, CONDITIONS_AT_MOST);
    return words.orNull() == null ? words : entry.wordsOfState(name, CONDITIONS_AT_MOST);
  }

  /// Technology readiness from 1 to 9, each with its meaning.
  public static List<Option> readiness(Ui ui) {
    return IntStream.rangeClosed(1, HIGHEST_READINESS)
        .mapToObj(level -> new Option(String.valueOf(level), ui.t("need.trl." + level)))
        .toList();
  }
}
