package kz.tereze.web.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import({
  ReadModels.class,
  OutlinePage.class,
  OutlinesPage.class,
  OutlineResource.class,
  OutlinesDatePage.class
})
class OutlinePagesTest extends WebTest {

  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final Persona RESEARCHER = Persona.as(Role.RESEARCHER).of(Told.INSTITUTE);
  private static final Text LABEL = new Text("Әдіс", "Как решите", null);
  private static final Design TWO =
      Design.PLAIN
          .with(Procedure.TWO_STAGE)
          .asking(
              new Form(
                  List.of(
                      new Section(
                          "plan",
                          LABEL,
                          null,
                          List.of(new Question.Words("method", LABEL, null, true, 1, 900))))));
  private static final UUID OUTLINE = new UUID(0, 7);
  private static final String PAGE = "/ru/calls/C-2026-001/outline";
  private static final String DESK = "/ru/official/calls/C-2026-001/outlines";

  @Autowired private Facts facts;

  @BeforeEach
  void aCallOfTwoStagesIsOpen() {
    facts.forget();
    facts.tell(
        Told.organisation(Told.INSTITUTE, "Институт металлургии"),
        Told.needPosted(),
        Told.needApproved(),
        Told.fund(),
        Told.callPlanned(Told.TERMS),
        Told.callAnnounced(Told.TERMS));
    facts.tell(
        new CallEvent.DesignPublished(
            Told.CALL, 1, TWO, TWO.hash(), null, OFFICIAL.id(), WebTest.NOW));
  }

  @Test
  void a_researcher_sends_an_outline_and_reads_what_became_of_it() throws Exception {
    mvc.perform(get(PAGE).with(RESEARCHER.session()))
        .andExpect(content().string(containsString("Как решите")));
    mvc.perform(
            post(PAGE)
                .param("once", OUTLINE.toString())
                .param("need", Told.NEED.number())
                .param("q.method", "Мембраной")
                .with(csrf())
                .with(RESEARCHER.session()))
        .andExpect(redirectedUrl(PAGE));
    CallCommand.SendOutline sent = (CallCommand.SendOutline) commands.last();
    assertThat(sent.answers()).containsExactly(new Answer.Words("method", "Мембраной"));
    facts.tell(
        received(),
        new CallEvent.OutlineInvited(
            Told.CALL, new ApplicationId(OUTLINE), OFFICIAL.id(), WebTest.NOW));
    mvc.perform(get(PAGE).with(RESEARCHER.session()))
        .andExpect(content().string(containsString("Написать полную заявку")));
  }

  @Test
  void an_official_invites_or_declines_with_a_reason() throws Exception {
    facts.tell(received());
    mvc.perform(get(DESK).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Институт металлургии")))
        .andExpect(content().string(containsString("Мембраной")));
    mvc.perform(get(DESK).with(RESEARCHER.session())).andExpect(status().isForbidden());
    mvc.perform(post(DESK + "/" + OUTLINE + "/invitation").with(csrf()).with(OFFICIAL.session()))
        .andExpect(redirectedUrl(DESK));
    assertThat(commands.last()).isInstanceOf(CallCommand.InviteFromOutline.class);
    mvc.perform(post(DESK + "/" + OUTLINE + "/refusal").with(csrf()).with(OFFICIAL.session()))
        .andExpect(status().is(422));
  }

  @Test
  void until_their_date_outlines_are_sealed_and_everybody_is_told() throws Exception {
    Instant until = WebTest.NOW.plusSeconds(3_600);
    facts.tell(
        received(),
        new CallEvent.OutlinesDated(
            Told.CALL, null, until, null, null, null, OFFICIAL.id(), WebTest.NOW));
    mvc.perform(get(DESK).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Поступила 1 краткая заявка")))
        .andExpect(content().string(not(containsString("Институт металлургии"))))
        .andExpect(content().string(not(containsString("Мембраной"))));
    mvc.perform(get("/api/v1/calls/C-2026-001/outlines").with(OFFICIAL.session()))
        .andExpect(content().json("[]"));
    mvc.perform(get(PAGE).with(RESEARCHER.session()))
        .andExpect(content().string(containsString("Краткие заявки принимаются до")))
        .andExpect(content().string(containsString("вашу не читает никто")));
    mvc.perform(get("/api/v1/calls/C-2026-001/outlines/date"))
        .andExpect(jsonPath("$.until").value(until.toString()));
  }

  @Test
  void an_official_moves_the_date_with_a_reason() throws Exception {
    facts.tell(
        new CallEvent.OutlinesDated(
            Told.CALL,
            null,
            WebTest.NOW.plusSeconds(3_600),
            null,
            null,
            null,
            OFFICIAL.id(),
            WebTest.NOW));
    mvc.perform(get(DESK + "/date").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Перенести для всех")));
    mvc.perform(
            post(DESK + "/date")
                .param("until", "2030-11-20T18:00")
                .param("cause", "ACT")
                .param("reason.kk", "Бұйрық бойынша ауыстырылды.")
                .param("reason.ru", "Перенесён по приказу министра.")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/calls/C-2026-001"));
    assertThat(((CallCommand.MoveOutlines) commands.last()).cause()).isEqualTo(MoveCause.ACT);
    mvc.perform(post(DESK + "/date").with(csrf()).with(OFFICIAL.session()))
        .andExpect(status().is(422));
  }

  private static CallEvent received() {
    return new CallEvent.OutlineReceived(
        Told.CALL,
        new ApplicationId(OUTLINE),
        Told.NEED,
        Told.INSTITUTE,
        List.of(new Answer.Words("method", "Мембраной")),
        RESEARCHER.id(),
        WebTest.NOW);
  }
}
