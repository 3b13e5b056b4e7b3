package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// A team writes an application in its browsers, a member confirms, leader and head sign.
///
/// @param member null when the leader works alone
/// @param idea what it is about, in Kazakh and Russian
record Applicants(Browsers people, String leader, @Nullable String member, String head, Text idea) {

  /// Returns the application's id.
  String apply(String call, String need) throws Exception {
    return apply(call, need, "/calls/" + call);
  }

  /// @param from the page that leads there
  String apply(String call, String need, String from) throws Exception {
    Visitor writer = people.as(leader).openUntil(from, "a[href$='/apply']");
    writer.open("/calls/" + call + "/apply").choose("need", need);
    writer.page().check("main input[name=confirm]");
    writer.submit("/apply");
    String id = writer.path().replaceAll(".*/applications/([0-9a-f-]{36}).*", "$1");
    write(writer, "/applications/" + id);
    sign(writer, id);
    return id;
  }

  private void write(Visitor writer, String application) throws Exception {
    writer
        .open(application + "/text")
        .words("title", idea.kk(), idea.ru())
        .words("summary", idea.kk() + ": орнында.", idea.ru() + ": опробовано на месте.")
        .words("promise", idea.kk() + ": бір тәулік.", idea.ru() + ": за одни сутки.")
        .press("main form[action$='/text'] button.button:not(.second)");
    writer
        .open(application + "/money")
        .type("requested", "50 000 000")
        .type("coFunding", "0")
        .type("months", "18")
        .choose("region", "MANGYSTAU")
        .press("main form[action$='/money'] button.button:not(.second)");
    writer.open(application);
    if (writer.page().locator("main a[href$='/budget']").count() > 0) {
      plan(writer, application);
    }
    if (member != null) {
      writer.open(application + "/team").type("who", member).submit("/team");
      people.as(member).open(application).press("main button[name=answer][value=confirm]");
    }
  }

  /// Where the call was designed it asks for a budget and milestones, which add up.
  private static void plan(Visitor writer, String application) {
    writer
        .open(application + "/budget")
        .type("cost.1.PAY", "50 000 000")
        .press("main form[action$='/budget'] button.button:not(.second)");
    writer
        .open(application + "/milestones")
        .type("milestone.0.month", "12")
        .type("milestone.0.result", "Протокол испытаний на скважине")
        .type("milestone.0.sum", "50 000 000")
        .press("main form[action$='/milestones'] button.button:not(.second)");
  }

  private void sign(Visitor writer, String id) throws Exception {
    writer.open("/applications/" + id + "/check");
    assertThat(writer.page().locator("main input[name=truth]").count())
        .as("what is missing: %s", writer.text())
        .isPositive();
    writer.page().check("main input[name=truth]");
    writer.submit("/check");
    people.look().at(writer);
    Page second = writer.anotherTab();
    writer.press("main button[value=demonstration]");
    writer.sendFrom(second, "main button[value=demonstration]");
    Visitor signer =
        people
            .as(head)
            .openUntil("/applications", "a[href$='" + id + "/sign']")
            .open("/applications/" + id + "/reopen");
    people.look().at(signer);
    signer.open("/applications/" + id + "/sign").press("main button[value=demonstration]");
  }
}
