package kz.tereze.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.api.Role;
import kz.tereze.projections.notice.Deadlines;
import kz.tereze.projections.notice.Inbox;
import kz.tereze.projections.notice.MailState;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.projections.notice.Outbox;
import kz.tereze.projections.notice.Wishes;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import({
  ReadModels.class,
  NoticePagesTest.Notices.class,
  InboxPage.class,
  InboxResource.class,
  WishesPage.class,
  WishesResource.class,
  UndeliveredPage.class,
  UndeliveredResource.class,
  DeadlinesPage.class,
  DeadlinesResource.class,
  OwnCalendar.class
})
class NoticePagesTest extends WebTest {

  private static final Persona READER = Persona.as(Role.RESEARCHER);
  private static final Persona OTHER = Persona.as(Role.EXPERT);
  private static final Persona ADMINISTRATOR = Persona.as(Role.ADMINISTRATOR);

  @Autowired private Facts facts;
  @Autowired private Inbox inbox;
  @Autowired private Wishes wishes;
  @Autowired private Outbox outbox;

  @TestConfiguration(proxyBeanMethods = false)
  static class Notices {

    @Bean
    Inbox inbox(Facts facts) {
      return new Inbox(facts.source());
    }

    @Bean
    Outbox outbox(Facts facts) {
      return new Outbox(facts.source());
    }

    @Bean
    Wishes wishes(Facts facts) {
      return new Wishes(facts.source());
    }

    @Bean
    Deadlines deadlines(Facts facts) {
      return new Deadlines(facts.source());
    }
  }

  @BeforeEach
  void one_report_is_overdue() {
    JdbcClient jdbc = JdbcClient.create(facts.source());
    jdbc.sql("truncate notice, notice_cause, notice_wish, calendar_link").update();
    jdbc.sql(
            """
            insert into notice_cause (id, kind, audience, whom, subject, page, said, at)
            values ('1', 'REPORT_OVERDUE', 'PERSON', '', 'AP26000001',
              '/grants/AP26000001/milestones/2', '{"milestone":2,"until":"2026-11-20"}', now())
            """)
        .update();
    jdbc.sql(
            """
            insert into notice (cause, kind, person, at, mail, next_try, fault)
            values ('1', 'REPORT_OVERDUE', ?, '2026-11-21T05:00:00Z', 'DEAD', now(), '550 no')
            """)
        .param(READER.id().id())
        .update();
  }

  private UUID notice() {
    return inbox.of(READER.id(), null, false, 1, 0).getFirst().id();
  }

  @Test
  void a_notice_says_what_happened_in_the_readers_language_and_leads_to_the_case()
      throws Exception {
    mvc.perform(get("/ru/me/inbox").with(READER.session()))
        .andExpect(content().string(containsString("Отчёт по этапу 2 гранта AP26000001 ожидался")))
        .andExpect(content().string(containsString("/ru/grants/AP26000001/milestones/2")))
        .andExpect(content().string(containsString("не отправляет писем")))
        .andExpect(content().string(containsString("1 непрочитанное")));
    mvc.perform(get("/kk/me/inbox").with(READER.session()))
        .andExpect(content().string(containsString("2-кезеңі бойынша есеп")));
    mvc.perform(get("/api/v1/inbox").header("Accept-Language", "en").with(READER.bearer()))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].kind").value("REPORT_OVERDUE"))
        .andExpect(
            jsonPath(
                "$.items[0].sentence",
                containsString("The report on milestone 2 of grant AP26000001 was due by")));
    mvc.perform(get("/ru/me/inbox").with(OTHER.session()))
        .andExpect(content().string(not(containsString("AP26000001"))));
  }

  @Test
  void the_reader_alone_marks_it_read() throws Exception {
    UUID id = notice();
    mvc.perform(post("/ru/me/inbox/" + id + "/read").with(csrf()).with(OTHER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(post("/api/v1/inbox/" + id + "/read").with(OTHER.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/inbox/unread").with(READER.bearer()))
        .andExpect(jsonPath("$.unread").value(1));
    mvc.perform(post("/ru/me/inbox/" + id + "/read").with(csrf()).with(READER.session()))
        .andExpect(redirectedUrl("/ru/me/inbox"));
    assertThat(inbox.unread(READER.id())).isZero();
    mvc.perform(get("/ru/me/inbox").param("unread", "yes").with(READER.session()))
        .andExpect(content().string(not(containsString("AP26000001"))));
    mvc.perform(post("/api/v1/inbox/read").with(READER.bearer())).andExpect(status().isNoContent());
  }

  @Test
  void a_reader_chooses_language_and_mail_but_not_about_what_the_law_wants_told() throws Exception {
    mvc.perform(
            post("/ru/me/notices")
                .param("language", "en")
                .param("mailed", "CALL_ANNOUNCED")
                .with(csrf())
                .with(READER.session()))
        .andExpect(redirectedUrl("/ru/me/notices"));
    assertThat(wishes.of(READER.id()).language()).isEqualTo("en");
    assertThat(wishes.of(READER.id()).unmailed())
        .contains(NoticeKind.PAYMENT_BOOKED)
        .doesNotContain(NoticeKind.CALL_ANNOUNCED, NoticeKind.REPORT_OVERDUE);

    mvc.perform(
            put("/api/v1/me/notices")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"language\":\"kk\",\"unmailed\":[\"PAYMENT_SENT\",\"REPORT_OVERDUE\"]}")
                .with(READER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/v1/me/notices").with(READER.bearer()))
        .andExpect(jsonPath("$.language").value("kk"))
        .andExpect(jsonPath("$.unmailed.length()").value(1));
    mvc.perform(post("/ru/me/notices").param("language", "fr").with(csrf()).with(READER.session()))
        .andExpect(status().is(422));
  }

  @Test
  void an_administrator_has_an_undelivered_letter_tried_again() throws Exception {
    mvc.perform(get("/ru/admin/letters").with(READER.session())).andExpect(status().isForbidden());
    mvc.perform(get("/ru/admin/letters").with(ADMINISTRATOR.session()))
        .andExpect(content().string(containsString("550 no")));
    mvc.perform(get("/api/v1/letters").with(ADMINISTRATOR.bearer()))
        .andExpect(jsonPath("$.counts.DEAD").value(1));
    mvc.perform(
            post("/ru/admin/letters/" + notice() + "/again")
                .with(csrf())
                .with(ADMINISTRATOR.session()))
        .andExpect(redirectedUrl("/ru/admin/letters"));
    assertThat(outbox.counts()).containsOnlyKeys(MailState.WAITING);
    mvc.perform(post("/api/v1/letters/" + notice() + "/again").with(ADMINISTRATOR.bearer()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_private_address_shows_the_deadlines_until_it_is_ended() throws Exception {
    String made =
        mvc.perform(post("/en/me/deadlines/link").with(csrf()).with(READER.session()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher address = Pattern.compile("/en/calendar/[\\w-]{32}\\.ics").matcher(made);
    assertThat(address.find()).isTrue();
    mvc.perform(get(address.group()))
        .andExpect(header().string("Content-Type", containsString("text/calendar")))
        .andExpect(content().string(containsString("BEGIN:VCALENDAR\r\n")));
    mvc.perform(get("/en/me/deadlines").with(READER.session()))
        .andExpect(content().string(not(containsString(address.group()))));

    mvc.perform(delete("/api/v1/me/deadlines/link").with(READER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(get(address.group())).andExpect(status().isNotFound());
    mvc.perform(get("/en/me/deadlines.ics")).andExpect(status().is3xxRedirection());
  }
}
