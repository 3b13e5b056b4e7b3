package kz.tereze.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Refused;
import kz.tereze.api.Rule;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.web.Once;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/// A form as a person filled it in: what was typed, read into types, and what is wrong with it in
/// their language. Controllers take it as an argument; field templates draw it, also the second
/// time, with everything that was typed still there.
public final class Entry {

  private static final String KK = ".kk";
  private static final String RU = ".ru";
  private static final String EN = ".en";

  private final Wording wording;
  private final boolean isSent;
  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<Rule, String> blamed = new LinkedHashMap<>();
  private final Map<String, String> named = new LinkedHashMap<>();
  private String labels = "";
  private @Nullable Supplier<ModelAndView> form;
  private @Nullable UUID once;

  Entry(Wording wording, Map<String, String[]> parameters, boolean isSent) {
    this.wording = wording;
    this.isSent = isSent;
    // Nobody types the character 0, and no database keeps it.
    parameters.forEach(
        (name, values) ->
            typed.put(name, Arrays.stream(values).map(word -> word.replace("\0", "")).toList()));
  }

  /// Where labels, hints and options of the fields are found: `need.form` makes the field `title`
  /// use the messages `need.form.title` and, where there is one, `need.form.title.hint`.
  public Entry labels(String prefix) {
    this.labels = prefix;
    return this;
  }

  /// What a field is called that no message names: the call itself asks it.
  public Entry named(String name, String label) {
    named.put(name, label);
    return this;
  }

  /// How the form is drawn again when something is wrong: mostly the page that showed it.
  public Entry shownAgainBy(Supplier<ModelAndView> form) {
    this.form = form;
    return this;
  }

  /// Which field a refusal by this rule is about.
  public Entry blames(Rule rule, String field) {
    blamed.put(rule, field);
    return this;
  }

  /// What stands in a field before the person has typed anything.
  public Entry fill(String name, @Nullable Object value) {
    if (!isSent && value != null && !typed.containsKey(name)) {
      switch (value) {
        case Text text -> {
          fill(name + KK, text.kk());
          fill(name + RU, text.ru());
          fill(name + EN, text.en());
        }
        case Tiyn sum -> typed.put(name, List.of(wording.typed(sum)));
        case Enum<?> constant -> typed.put(name, List.of(constant.name()));
        case Collection<?> ticked ->
            typed.put(name, ticked.stream().map(Object::toString).toList());
        case Instant moment ->
            typed.put(name, List.of(LocalDateTime.ofInstant(moment, Wording.ZONE).toString()));
        default -> typed.put(name, List.of(value.toString()));
      }
    }
    return this;
  }

  /// The form's own key: the same on every sending of the same form.
  public Once once() {
    if (isSent || typed.containsKey(Once.FIELD)) {
      return OnceKeys.read(typed(Once.FIELD));
    }
    UUID key = once == null ? UUID.randomUUID() : once;
    once = key;
    return new Once(key);
  }

  // Reading.

  /// Words of one language, at most so many characters.
  public Field<String> text(String name, int most) {
    return read(name, Optional::of, "entry.text")
        .must(words -> words.length() <= most, "entry.too-long", "most", most);
  }

  /// Words in the languages of publication: `title.kk`, `title.ru`, `title.en`.
  public Field<Text> words(String name, int most) {
    Field<String> kk = text(name + KK, most);
    Field<String> ru = text(name + RU, most);
    Field<String> en = text(name + EN, most);
    boolean isBlank = kk.orNull() == null && ru.orNull() == null && en.orNull() == null;
    Text text = isBlank ? null : new Text(kk.or(""), ru.or(""), en.orNull());
    return new Field<>(this, name, text, isBlank);
  }

  /// The same, with both state languages demanded.
  public Field<Text> wordsOfState(String name, int most) {
    text(name + KK, most).required();
    text(name + RU, most).required();
    return words(name, most);
  }

  public Field<Tiyn> money(String name) {
    return read(name, Parsing::money, "entry.money");
  }

  public Field<Integer> whole(String name) {
    return read(name, Parsing::whole, "entry.whole");
  }

  public Field<LocalDate> day(String name) {
    return read(name, Parsing::day, "entry.day");
  }

  public Field<Instant> moment(String name) {
    return read(name, Parsing::moment, "entry.moment");
  }

  public Field<Bin> bin(String name) {
    return read(name, Parsing::bin, "entry.bin");
  }

  public Field<Iban> iban(String name) {
    return read(name, Parsing::iban, "entry.iban");
  }

  public <E extends Enum<E>> Field<E> choice(String name, Class<E> type) {
    return read(
        name,
        word ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst(),
        "entry.choice");
  }

  /// Anything with a form of its own: `entry.as("need", NeedId::new)`. A form the reader refuses
  /// with [IllegalArgumentException] is an error.
  public <T> Field<T> as(String name, Function<String, T> reader) {
    return read(
        name,
        word -> {
          try {
            return Optional.of(reader.apply(word));
          } catch (IllegalArgumentException malformed) {
            return Optional.empty();
          }
        },
        "entry.form");
  }

  public boolean isTicked(String name) {
    return !typed(name).isEmpty();
  }

  /// Every value of a field that may be given several times (ticks, multiple choice).
  public List<String> all(String name) {
    return typed.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// The rows of a repeated group, in order: `milestone.0`, `milestone.2` for fields such as
  /// `milestone.0.title`. Rows left empty do not count.
  public List<String> rows(String group) {
    return typed.entrySet().stream()
        .filter(field -> field.getKey().matches(Pattern.quote(group) + "\\.\\d+\\..+"))
        .filter(field -> field.getValue().stream().anyMatch(word -> !word.isBlank()))
        .map(field -> Integer.valueOf(field.getKey().substring(group.length() + 1).split("\\.")[0]))
        .distinct()
        .sorted()
        .map(row -> group + "." + row)
        .toList();
  }

  private <T> Field<T> read(String name, Function<String, Optional<T>> reader, String key) {
    String word = typed(name);
    if (word.isEmpty()) {
      return new Field<>(this, name, null, true);
    }
    Optional<T> value = reader.apply(word);
    if (value.isEmpty()) {
      wrong(name, key);
    }
    return new Field<>(this, name, value.orElse(null), false);
  }

  /// Everything typed into these fields, as typed; what is empty is left out.
  public Map<String, String> typed(Collection<String> names) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      if (!typed(name).isEmpty()) {
        all.put(name, typed(name));
      }
    }
    return all;
  }

  // What is wrong.

  /// Notes what is wrong with a field; the first thing noted stays.
  ///
  /// @param key of a sentence, which may mention `{label}`
  public void wrong(String name, String key, Object... pairs) {
    Object[] withLabel = Arrays.copyOf(pairs, pairs.length + 2);
    withLabel[pairs.length] = "label";
    withLabel[pairs.length + 1] = label(name);
    errors.putIfAbsent(name, wording.t(key, withLabel));
  }

  /// Notes what is wrong with the whole, above the form.
  public void wrongWhole(String key, Object... pairs) {
    problems.add(wording.t(key, pairs));
  }

  /// Ends reading: when anything is wrong, the form is shown again with all of it.
  public void check() {
    if (!errors.isEmpty() || !problems.isEmpty()) {
      throw new Invalid(errors());
    }
  }

  /// Notes a refusal at the field it is about, or above the form.
  public void refused(Refused refused) {
    String field = blamed.get(refused.rule());
    String sentence = wording.sentence(refused);
    if (field == null) {
      problems.add(sentence);
    } else {
      errors.putIfAbsent(field, sentence);
    }
  }

  /// The form with what was typed and what is wrong; empty for an action without a form.
  public Optional<ModelAndView> again() {
    return Optional.ofNullable(form).map(Supplier::get);
  }

  /// One thing that is wrong, and where.
  public record Wrong(@Nullable String field, String sentence) {}

  /// All that is wrong, for the summary above the form.
  public List<Wrong> errors() {
    List<Wrong> all = new ArrayList<>();
    problems.forEach(sentence -> all.add(new Wrong(null, sentence)));
    errors.forEach((field, sentence) -> all.add(new Wrong(field, sentence)));
    return all;
  }

  public @Nullable String error(String name) {
    return errors.get(name);
  }

  // Drawing.

  /// What stands in a field.
  public String typed(String name) {
    List<String> values = typed.get(name);
    return values == null || values.isEmpty() ? "" : values.getFirst().strip();
  }

  public boolean isChosen(String name, String value) {
    return typed.getOrDefault(name, List.of()).contains(value);
  }

  public String label(String name) {
    String own = named.get(name);
    if (own != null) {
      return own;
    }
    String language = languageOf(name);
    String plain =
        language == null ? name : name.substring(0, name.length() - language.length() - 1);
    String label = wording.t(key(plain));
    return language == null
        ? label
        : label + " (" + Language.named(language).map(Language::ownName).orElse(language) + ")";
  }

  public @Nullable String hint(String name) {
    String key = key(name) + ".hint";
    return wording.has(key) ? wording.t(key) : null;
  }

  /// The words of a radio, tick or option: `<labels>.<name>.<VALUE>`, else the constant's word.
  public String option(String name, String value) {
    String key = key(name) + "." + value;
    return wording.has(key) ? wording.t(key) : value;
  }

  /// The `id` of a field, which the summary links to.
  public static String id(String name) {
    return "f-" + name.replace('.', '-');
  }

  private String key(String name) {
    String bare =
        Arrays.stream(name.split("\\."))
            .filter(part -> !part.chars().allMatch(Character::isDigit))
            .collect(Collectors.joining("."));
    return labels.isEmpty() ? bare : labels + "." + bare;
  }

  private static @Nullable String languageOf(String name) {
    return name.endsWith(KK) || name.endsWith(RU) || name.endsWith(EN)
        ? name.substring(name.length() - 2)
        : null;
  }

  /// Something typed is wrong; told at the form or, to machines, as a problem with its fields.
  public static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Wrong> errors;

    public Invalid(List<Wrong> errors) {
      super("invalid entry", null, false, false);
      this.errors = List.copyOf(errors);
    }

    public List<Wrong> errors() {
      return errors;
    }
  }
}
