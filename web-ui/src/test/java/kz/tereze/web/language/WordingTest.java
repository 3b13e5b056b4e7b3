package kz.tereze.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.identity.ExcludedRoles;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Messages MESSAGES = new Messages();
  private static final Instant CLOSE = Instant.parse("2026-12-18T13:00:00Z");

  private final Wording kk = new Wording(Language.KK, MESSAGES);
  private final Wording ru = new Wording(Language.RU, MESSAGES);
  private final Wording en = new Wording(Language.EN, MESSAGES);

  @Test
  void a_sum_reads_the_same_in_every_language_and_is_never_broken() {
    for (Wording wording : new Wording[] {kk, ru, en}) {
      assertThat(wording.money(Tiyn.ofTenge(70_000_000))).isEqualTo("70\u00a0000\u00a0000\u00a0₸");
      assertThat(wording.money(Tiyn.ZERO)).isEqualTo("0\u00a0₸");
      assertThat(wording.money(new Tiyn(Long.MAX_VALUE))).startsWith("92\u00a0233\u00a0720");
    }
    assertThat(ru.money(new Tiyn(150))).isEqualTo("1,50\u00a0₸");
    assertThat(en.money(new Tiyn(150))).isEqualTo("1.50\u00a0₸");
    assertThat(kk.moneyToTiyn(Tiyn.ofTenge(1))).isEqualTo("1,00\u00a0₸");
    assertThat(ru.money(new Tiyn(-150_000))).isEqualTo("-1\u00a0500\u00a0₸");
  }

  @Test
  void charts_say_billions() {
    assertThat(ru.moneyShort(Tiyn.ofTenge(501_500_000_000L))).isEqualTo("501,5\u00a0млрд\u00a0₸");
  }

  @Test
  void a_share_of_the_whole_is_rounded_down_so_that_100_means_all() {
    assertThat(ru.percent(new Tiyn(999), new Tiyn(1_000))).isEqualTo("99\u00a0%");
    assertThat(en.percent(new Tiyn(5), new Tiyn(5))).isEqualTo("100%");
    assertThat(en.percent(Tiyn.ZERO, Tiyn.ZERO)).isEqualTo("0%");
  }

  @Test
  void days_and_times_are_those_of_kazakhstan() {
    assertThat(kk.dateTime(CLOSE)).isEqualTo("2026\u00a0ж. 18\u00a0жел., 18:00");
    assertThat(ru.dateTime(CLOSE)).isEqualTo("18\u00a0дек. 2026\u00a0г., 18:00");
    assertThat(en.dateTime(CLOSE)).isEqualTo("18\u00a0Dec 2026, 18:00");
    assertThat(ru.deadline(CLOSE)).isEqualTo("18\u00a0дек. 2026\u00a0г., 18:00\u00a0(UTC+5)");
    assertThat(en.date(LocalDate.of(2026, 3, 1))).isEqualTo("1\u00a0Mar 2026");
    assertThat(en.date(Instant.parse("2026-12-31T20:00:00Z"))).isEqualTo("1\u00a0Jan 2027");
  }

  @Test
  void a_sentence_that_ends_in_a_date_ends_in_one_full_stop() {
    LocalDate day = LocalDate.of(2028, 12, 31);
    assertThat(ru.t("indicator.cases", "n", 1, "day", day)).endsWith(" 2028\u00a0г.");
    assertThat(kk.t("problem.answer.none", "day", day)).endsWith("31\u00a0жел.");
    assertThat(en.t("indicator.cases", "n", 1, "day", day)).endsWith(" 2028.");
    assertThat(ru.t("ledger.says.problem.words-hidden", "problem", "R", "reason", "Так.."))
        .as("what somebody wrote is left")
        .endsWith("Так..");
  }

  @Test
  void plurals_follow_the_language() {
    assertThat(ru.t("count.records", "n", 1)).isEqualTo("1 запись");
    assertThat(ru.t("count.records", "n", 3)).isEqualTo("3 записи");
    assertThat(ru.t("count.records", "n", 2_417)).isEqualTo("2\u00a0417 записей");
    assertThat(kk.t("count.records", "n", 2_417)).isEqualTo("2\u00a0417 жазба");
    assertThat(en.t("count.records", "n", 1)).isEqualTo("1 record");
  }

  @Test
  void a_text_is_shown_in_the_nearest_language_that_has_it() {
    Text both = new Text("Су", "Вода", null);
    assertThat(en.text(both)).isEqualTo("Вода");
    assertThat(en.lang(both)).isEqualTo("ru");
    assertThat(kk.lang(both)).isNull();
    Text english = new Text("", "", "Water");
    assertThat(kk.text(english)).isEqualTo("Water");
    assertThat(kk.lang(english)).isEqualTo("en");
    assertThat(kk.text(new Text("", "", null))).isEmpty();
  }

  @Test
  void the_legal_act_behind_every_number_of_the_law_is_told_in_every_language() {
    Stream<String> numbers =
        Arrays.stream(Policy.values())
            .flatMap(each -> each.history().stream())
            .map(Policy.Dated::reference);
    Stream<String> roles =
        Stream.of(ExcludedRoles.on(LocalDate.of(2026, 1, 1)).orElseThrow().reference());
    Stream<String> codes =
        Arrays.stream(HoldReason.values())
            .flatMap(each -> each.history().stream())
            .map(HoldReason.InForce::reference);
    assertThat(
            Stream.of(numbers, roles, codes)
                .flatMap(each -> each)
                .flatMap(act -> Arrays.stream(act.split("; "))))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(MESSAGES.has(Wording.lawKey(part))).as(part).isTrue());
  }

  @Test
  void a_legal_act_that_an_official_typed_is_shown_as_it_was_typed() {
    assertThat(ru.law("Subsoil Code, art. 129(1)(2); Приказ № 7"))
        .isEqualTo("Кодекс о недрах, ст. 129 п. 1 подп. 2); Приказ № 7");
  }
}
