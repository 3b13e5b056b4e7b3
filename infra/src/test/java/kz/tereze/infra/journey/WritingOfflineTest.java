package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Two people write one application, one of them on a train.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class WritingOfflineTest {

  private static final String TITLE = "main [name='title.ru']";
  private static final String TYPED = "Опреснение на солнце";
  private static final String TYPED_LATER = "Опреснение на солнце и ветре";
  private static final String THEIRS = "Опреснение мембранами";

  @Test
  void what_is_typed_without_a_connection_is_sent_later_and_writes_over_nobody() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor leader = people.as("researcher");
      String step = begun(people, leader) + "/text";
      Visitor colleague = people.as("researcher2");
      Page train = leader.open(step).page();

      train.context().setOffline(true);
      train.fill(TITLE, TYPED);
      told(train, "data-offline");
      assertThat(colleague.open(step).page().inputValue(TITLE)).isEmpty();
      train.context().setOffline(false);
      train.waitForSelector("#saved [data-saved]");
      assertThat(colleague.open(step).page().inputValue(TITLE)).isEqualTo(TYPED);
      assertThat(train.innerText("#saved"))
          .as("the formal check and the meter go along")
          .contains("Нет названия на казахском языке", "Готово шагов")
          .doesNotContain("Нет названия на русском языке");

      train.context().setOffline(true);
      train.fill(TITLE, TYPED_LATER);
      told(train, "data-offline");
      String address = train.url();
      Page home = train.context().newPage();
      train.close();
      colleague.page().fill(TITLE, THEIRS);
      colleague.page().waitForSelector("#saved [data-saved]");

      home.context().setOffline(false);
      home.navigate(address);
      home.waitForFunction(
          "() => document.querySelector('#saved').innerText.includes('Не сохранено')");
      assertThat(home.inputValue(TITLE)).isEqualTo(TYPED_LATER);
      assertThat(colleague.open(step).page().inputValue(TITLE)).isEqualTo(THEIRS);

      home.navigate(address);
      home.waitForFunction(
          "() => document.querySelector('#saved').innerText.includes('Не сохранено')");
      assertThat(home.inputValue(TITLE)).as("kept until it is saved").isEqualTo(TYPED_LATER);
      home.waitForNavigation(
          () -> home.click("main form[action$='/text'] button.button:not(.second)"));
      assertThat(home.innerText("main")).contains(THEIRS, TYPED_LATER);
    }
  }

  /// A draft of both in the call that is open.
  private static String begun(Browsers people, Visitor leader) throws Exception {
    leader.open("/calls/C-2026-002/apply");
    leader.page().locator("main input[name=need]").first().check();
    leader.page().check("main input[name=confirm]");
    leader.submit("/apply");
    String application = leader.path();
    leader.open(application + "/team").type("who", "researcher2").submit("/team");
    people.as("researcher2").open(application).press("main button[name=answer][value=confirm]");
    return application;
  }

  private static void told(Page page, String sentence) {
    page.waitForFunction(
        "name => document.querySelector('#saved').innerText"
            + ".includes(document.querySelector('form[data-keep]').getAttribute(name))",
        sentence);
  }
}
