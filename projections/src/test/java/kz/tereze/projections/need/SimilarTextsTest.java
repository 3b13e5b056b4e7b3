package kz.tereze.projections.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.search.Comparison.Piece;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {

  private static final NeedId EARLIER = new NeedId("N-2025-00001");
  private static final NeedId OTHER = new NeedId("N-2025-00002");
  private static final NeedId MINE = new NeedId("N-2026-00001");
  private static final Bin OWNER = new Bin("240140000001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant BEFORE = Instant.parse("2025-03-02T05:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

  private static final NeedContent SLOPES =
      content(
          "Карьер беткейінің жылжуын ерте анықтау",
          "Раннее обнаружение смещений борта карьера",
          "Беткейдің сырғуы соңғы сәтте ғана байқалады, жұмыс тоқтатылып, техника шығарылады.",
          "Подвижка борта замечается в последний момент: работы останавливают, технику отводят.");

  private static final NeedContent LITHIUM =
      content(
          "Қабат суынан литийді бөліп алу",
          "Извлечь литий из попутной воды",
          "Мұнаймен бірге шығатын суда литий бар.",
          "В попутной воде есть литий, но он уходит обратно в пласт.");

  private final Telling<EarlierTexts> earlier = new Telling<>(EarlierTexts::new);
  private final SimilarTexts similar = new SimilarTexts(earlier.source());

  @Test
  void a_text_said_again_in_other_forms_is_found_with_the_passages_that_match() {
    earlier.tell(posted(EARLIER, SLOPES), posted(OTHER, LITHIUM));
    List<Similar> found =
        to(
            content(
                "Карьерлердегі беткейлердің жылжуы",
                "Смещения бортов карьеров обнаруживать заранее",
                "Шаң туралы.",
                "Подвижку бортов замечают в последние моменты, работу останавливают и отводят"
                    + " технику. Один простой стоит двенадцать миллионов тенге."));

    assertThat(found).hasSize(1);
    Similar first = found.getFirst();
    assertThat(first.earlier().reference()).isEqualTo(EARLIER.number());
    assertThat(first.language()).isEqualTo("ru");
    assertThat(first.percent()).isBetween(40, 95);
    assertThat(shared(first.passages().getFirst().mine()))
        .contains("Подвижку", "бортов", "замечают", "технику");
    assertThat(shared(first.passages().getFirst().theirs()))
        .contains("Подвижка", "борта", "замечается", "технику");
  }

  @Test
  void kazakh_word_forms_are_known() {
    earlier.tell(posted(EARLIER, SLOPES));
    List<Similar> found =
        to(
            content(
                "Басқа",
                "Другое",
                "Беткейлердің сырғулары соңғы сәттерде ғана байқалып, жұмыстар тоқтатылады,"
                    + " техникалар шығарылады.",
                "Ничего похожего здесь нет вовсе."));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().language()).isEqualTo("kk");
    assertThat(shared(found.getFirst().passages().getFirst().mine())).contains("Беткейлердің");
  }

  @Test
  void the_same_text_is_the_same_by_a_hundred_percent() {
    earlier.tell(posted(EARLIER, SLOPES));
    assertThat(to(SLOPES)).extracting(Similar::percent).containsExactly(100);
  }

  @Test
  void what_shares_only_the_words_of_the_trade_is_not_similar() {
    earlier.tell(posted(EARLIER, SLOPES));
    assertThat(to(LITHIUM)).isEmpty();
    assertThat(
            to(
                content(
                    "Карьер",
                    "Техника для карьера",
                    "Жаңа техника керек.",
                    "Нужна новая техника, чтобы возить руду быстрее и дешевле.")))
        .isEmpty();
  }

  @Test
  void a_need_is_compared_with_what_was_there_before_it_and_not_with_itself() {
    earlier.tell(
        posted(MINE, SLOPES),
        new NeedEvent.NeedPosted(EARLIER, OWNER, SLOPES, SOMEBODY, NOW.plusSeconds(1)));
    assertThat(to(SLOPES)).isEmpty();
  }

  @Test
  void awards_of_other_funders_and_texts_brought_in_as_files_are_compared_too() {
    earlier.tell(
        new ImportEvent.AwardImported(
            new Provenance("360Giving", "GB-COH-1", "A fund", "CC0", "f", hash()),
            new ImportedAward(
                "A-7",
                "Early warning of pit wall movement",
                "Pit walls move; the movement is noticed at the last moment and work stops.",
                "A university",
                null,
                "A fund",
                null,
                "GBP",
                100,
                LocalDate.of(2024, 1, 1),
                hash()),
            SOMEBODY,
            BEFORE));
    earlier
        .projection()
        .bringIn(
            "НЦГНТЭ",
            List.of(
                new EarlierText(
                    "НЦГНТЭ/0123РК00001",
                    TextKind.IMPORTED_TEXT,
                    Map.of("ru", SLOPES.title().ru()),
                    Map.of("ru", SLOPES.title().ru() + "\n" + SLOPES.problem().ru()))),
            BEFORE);
    NeedContent english =
        new NeedContent(
            new Text("Ө", "О", "Pit walls: an early warning of their movements"),
            SLOPES.problem(),
            SLOPES.measure(),
            "1",
            "2",
            null,
            Region.KARAGANDA,
            4,
            7,
            Tiyn.ZERO,
            null,
            IpTerms.OPEN_TO_ALL,
            LocalDate.of(2027, 1, 1));

    assertThat(to(english))
        .extracting(similar -> similar.earlier().kind())
        .containsExactlyInAnyOrder(TextKind.IMPORTED_TEXT, TextKind.IMPORTED_AWARD);
    earlier.rows_are_the_same_again_and_after_a_replay("earlier_text");
    assertThat(to(english)).as("a replay leaves files alone").hasSize(2);
  }

  private List<Similar> to(NeedContent content) {
    return similar.to(MINE, content, NOW);
  }

  private static List<String> shared(List<Piece> pieces) {
    return pieces.stream().filter(Piece::isShared).map(Piece::text).collect(Collectors.toList());
  }

  private static Hash hash() {
    return new Hash("ab".repeat(32));
  }

  private static NeedEvent.NeedPosted posted(NeedId need, NeedContent content) {
    return new NeedEvent.NeedPosted(need, OWNER, content, SOMEBODY, BEFORE);
  }

  private static NeedContent content(String titleKk, String titleRu, String kk, String ru) {
    return new NeedContent(
        new Text(titleKk, titleRu, null),
        new Text(kk, ru, null),
        new Text("Уақыт, сағат", "Время, часов", null),
        "2",
        "24",
        null,
        Region.KARAGANDA,
        4,
        7,
        Tiyn.ZERO,
        null,
        IpTerms.OWNED_JOINTLY,
        LocalDate.of(2027, 1, 1));
  }
}
