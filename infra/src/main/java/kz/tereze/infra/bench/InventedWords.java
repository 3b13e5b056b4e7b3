package kz.tereze.infra.bench;

import java.util.List;
import java.util.Random;
import kz.tereze.api.Text;

/// Titles such as research projects have, of words that occur as unevenly as words do.
final class InventedWords {

  private static final List<String> RU =
      List.of(
          "мониторинг скважин",
          "очистка воды",
          "переработка хвостов",
          "обогащение руды",
          "извлечение металлов",
          "цифровая модель",
          "снижение выбросов",
          "разведка месторождений",
          "подземная добыча",
          "нефтеотдача пластов",
          "рекультивация земель",
          "датчики давления",
          "автономный буровой станок",
          "геофизические методы",
          "безопасность труда",
          "шахтная вентиляция",
          "угольная пыль",
          "редкоземельные элементы",
          "урановые растворы",
          "коррозия трубопроводов",
          "машинное зрение",
          "беспилотная съёмка",
          "катализаторы",
          "сейсмические данные",
          "пластовая вода",
          "медная руда",
          "золотоносные пески",
          "хвостохранилище",
          "закладка пустот",
          "тепловая энергия");

  private static final List<String> KK =
      List.of(
          "ұңғымаларды бақылау",
          "суды тазарту",
          "қалдықтарды өңдеу",
          "кенді байыту",
          "металдарды алу",
          "цифрлық модель",
          "шығарындыларды азайту",
          "кен орындарын барлау",
          "жерасты өндіру",
          "мұнай беруді арттыру",
          "жерді қалпына келтіру",
          "қысым датчиктері",
          "автономды бұрғылау",
          "геофизикалық әдістер",
          "еңбек қауіпсіздігі",
          "шахта желдеткіші",
          "көмір шаңы",
          "сирек жер элементтері",
          "уран ерітінділері",
          "құбырлардың тоттануы",
          "машиналық көру",
          "ұшқышсыз түсіру",
          "катализаторлар",
          "сейсмикалық деректер",
          "қабат суы",
          "мыс кені",
          "алтынды құм",
          "қалдық қоймасы",
          "қуыстарды толтыру",
          "жылу энергиясы");

  private static final List<String> EN =
      List.of(
          "well monitoring",
          "water treatment",
          "tailings processing",
          "ore enrichment",
          "metal recovery",
          "digital twin",
          "lower emissions",
          "deposit exploration",
          "underground mining",
          "enhanced oil recovery",
          "land reclamation",
          "pressure sensors",
          "autonomous drilling",
          "geophysical methods",
          "work safety",
          "mine ventilation",
          "coal dust",
          "rare earth elements",
          "uranium solutions",
          "pipeline corrosion",
          "machine vision",
          "drone survey",
          "catalysts",
          "seismic data",
          "formation water",
          "copper ore",
          "gold sands",
          "tailings dam",
          "backfilling",
          "thermal energy");

  private final Random dice;

  InventedWords(Random dice) {
    this.dice = dice;
  }

  /// The first of many things are met more often than the last.
  int uneven(int of) {
    double share = dice.nextDouble();
    return (int) (of * share * share);
  }

  /// Three subjects and a place, in three languages.
  Text title(int number) {
    int one = uneven(RU.size());
    int two = uneven(RU.size());
    int three = dice.nextInt(RU.size());
    String end = " №" + number % 100_000;
    return new Text(
        "%s, %s және %s%s".formatted(KK.get(one), KK.get(two), KK.get(three), end),
        "%s, %s и %s%s".formatted(RU.get(one), RU.get(two), RU.get(three), end),
        "%s, %s and %s%s".formatted(EN.get(one), EN.get(two), EN.get(three), end));
  }

  /// What somebody types: one or two words out of titles, in one of the languages.
  String question() {
    List<List<String>> languages = List.of(RU, KK, EN);
    List<String> language = languages.get(dice.nextInt(languages.size()));
    String[] words = language.get(dice.nextInt(language.size())).split(" ");
    String first = words[dice.nextInt(words.length)];
    String second = language.get(dice.nextInt(language.size())).split(" ")[0];
    return dice.nextInt(3) == 0 ? first + " " + second : first;
  }
}
