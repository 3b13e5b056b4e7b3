package kz.tereze.web.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.api.need.Resemblance;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import kz.tereze.web.application.Clearings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

@Import({
  ReadModels.class,
  Subjects.class,
  Clearings.class,
  CouncilPage.class,
  VotingPage.class,
  VoteAction.class,
  SecretaryPage.class,
  SecretaryAction.class,
  CouncilKeeperPage.class,
  CouncilKeeperAction.class,
  CouncilResource.class,
  BallotResource.class
})
class CouncilPagesTest extends WebTest {

  private static final Persona MEMBER = Persona.as(Role.COUNCIL_MEMBER).of(Told.INSTITUTE);
  private static final Persona STRANGER = Persona.as(Role.COUNCIL_MEMBER, Role.EXPERT);
  private static final Persona SECRETARY = Persona.as(Role.OFFICIAL);
  private static final Persona KEEPER = Persona.as(Role.ADMINISTRATOR);
  private static final PersonId COLLEAGUE = new PersonId(new UUID(0, 77));
  private static final String WHY = "Есть готовое решение дешевле";

  @Autowired private Facts facts;
  @Autowired private ReadModels.KnownPeople people;

  @BeforeEach
  void aBallotIsOpen() {
    facts.forget();
    people.meet(MEMBER.id(), "Дана Ахметова", Role.COUNCIL_MEMBER, Told.INSTITUTE);
    people.meet(COLLEAGUE, "Ерлан Омаров", Role.COUNCIL_MEMBER, Told.MINE);
    facts.tell(
        Told.needPosted(),
        Told.council(),
        Told.appointed(MEMBER.id(), Told.INSTITUTE),
        Told.needPutToCouncil(),
        Told.ballotOpened(new Seat(MEMBER.id(), Told.INSTITUTE), new Seat(COLLEAGUE, Told.MINE)));
  }

  private void voted(Choice choice, String reason) {
    facts.tell(new BallotEvent.VoteCast(Told.BALLOT, choice, reason, MEMBER.id(), Told.EARLIER));
  }

  private void closed() {
    facts.tell(
        new BallotEvent.BallotClosed(
            Told.BALLOT,
            Told.COUNCIL,
            Told.subject(),
            List.of(new BallotEvent.CountedVote(MEMBER.id(), Choice.AGAINST, WHY)),
            List.of(),
            new Tally(2, 0, 0, 1, 0),
            Outcome.NO_QUORUM,
            SECRETARY.id(),
            WebTest.NOW));
  }

  @Test
  void a_ballot_on_an_award_tells_who_answered_that_no_money_is_asked_twice() throws Exception {
    ApplicationId application = new ApplicationId(new UUID(0, 520));
    ApplicationNumber number = new ApplicationNumber("AP26000520");
    BallotId ballot = BallotId.of(number.irn(), 1);
    people.meet(SECRETARY.id(), "Олжас Мұқанов", Role.OFFICIAL, Told.MINE);
    facts.tell(
        new ApplicationEvent.ApplicationDrafted(
            application,
            Told.CALL,
            Told.NEED,
            Told.INSTITUTE,
            COLLEAGUE,
            Told.TERMS,
            COLLEAGUE,
            Told.EARLIER),
        new ApplicationEvent.ApplicationSubmitted(
            application,
            number,
            Told.CALL,
            Told.NEED,
            Told.INSTITUTE,
            List.of(COLLEAGUE),
            new ApplicationContent(
                Told.TERMS.title(),
                Told.TERMS.title(),
                Told.TERMS.title(),
                12,
                Tiyn.ofTenge(1_000_000),
                Tiyn.ZERO,
                Region.ATYRAU),
            null,
            null,
            COLLEAGUE,
            Told.EARLIER),
        new ApplicationEvent.OverlapCleared(
            application,
            number,
            Told.CALL,
            List.of(new Resemblance("AP25000111", 62)),
            "Тот проект чистит воду, этот газ.",
            SECRETARY.id(),
            Told.EARLIER),
        new BallotEvent.BallotOpened(
            ballot,
            Told.COUNCIL,
            new Subject(
                SubjectKind.AWARD, number.irn(), 1, Told.CALL, application, List.of(), List.of()),
            List.of(new Seat(MEMBER.id(), Told.MINE)),
            List.of(),
            Told.TWO_THIRDS,
            Told.TWO_THIRDS,
            Instant.parse("2030-01-01T00:00:00Z"),
            PersonId.PLATFORM,
            Told.EARLIER));
    mvc.perform(get("/ru/council/ballots/" + ballot))
        .andExpect(content().string(containsString("Отвечает: Олжас Мұқанов")))
        .andExpect(content().string(containsString("Похожа на 1 прежний или идущий проект.")))
        .andExpect(content().string(not(containsString("Тот проект чистит воду"))));
    facts.tell(
        new AwardEvent.AwardProposed(
            number,
            Told.CALL,
            Told.FUND,
            application,
            Told.NEED,
            Told.INSTITUTE,
            Tiyn.ofTenge(1_000_000),
            ballot,
            List.of(),
            PersonId.PLATFORM,
            Told.EARLIER),
        new AwardEvent.AwardApproved(
            number,
            Told.CALL,
            Told.FUND,
            application,
            Told.NEED,
            Told.INSTITUTE,
            Tiyn.ofTenge(1_000_000),
            "12-н",
            List.of(),
            SECRETARY.id(),
            Told.EARLIER));
    mvc.perform(get("/ru/council/ballots/" + ballot))
        .andExpect(content().string(containsString("Тот проект чистит воду")))
        .andExpect(content().string(containsString("AP25000111")));
  }

  @Test
  void everybody_sees_who_sits_in_a_council() throws Exception {
    mvc.perform(get("/ru/council"))
        .andExpect(content().string(containsString("Совет по энергетике")));
    mvc.perform(get("/en/council/NTS-ENERGY"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Дана Ахметова")));
    mvc.perform(get("/ru/council/NTS-NONE")).andExpect(status().isNotFound());
  }

  @Test
  void nobody_sees_a_vote_before_the_close_and_everybody_after() throws Exception {
    voted(Choice.AGAINST, WHY);
    for (String page :
        List.of(
            "/ru/council/ballots/" + Told.BALLOT,
            "/api/v1/ballots/" + Told.BALLOT + "/votes",
            "/api/v1/ballots/" + Told.BALLOT)) {
      mvc.perform(get(page))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString(WHY))))
          .andExpect(content().string(not(containsString("AGAINST"))));
    }
    closed();
    mvc.perform(get("/ru/council/ballots/" + Told.BALLOT))
        .andExpect(content().string(containsString(WHY)))
        .andExpect(content().string(containsString("Дана Ахметова")));
    mvc.perform(get("/api/v1/ballots/" + Told.BALLOT + "/votes"))
        .andExpect(content().string(containsString("\"choice\":\"AGAINST\"")));
  }

  @Test
  void a_member_reads_the_text_and_their_own_vote() throws Exception {
    voted(Choice.FOR, "");
    mvc.perform(get("/ru/council/desk").with(MEMBER.session()))
        .andExpect(content().string(containsString("Меньше воды в хвостах")));
    mvc.perform(get("/ru/council/desk/" + Told.BALLOT).with(MEMBER.session()))
        .andExpect(content().string(containsString("Воды много")))
        .andExpect(content().string(containsString("value=\"FOR\" checked")));
  }

  @Test
  void who_has_no_seat_finds_no_ballot() throws Exception {
    mvc.perform(get("/ru/council/desk/" + Told.BALLOT).with(STRANGER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/ru/council/desk/" + Told.BALLOT + "/vote")
                .param("choice", "FOR")
                .with(csrf())
                .with(STRANGER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/council/desk").with(SECRETARY.session()))
        .andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_choice_is_repeated_in_words_before_it_counts() throws Exception {
    mvc.perform(
            post("/ru/council/desk/" + Told.BALLOT + "/check")
                .param("choice", "AGAINST")
                .param("reason", WHY)
                .with(csrf())
                .with(MEMBER.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Вы голосуете «против».")))
        .andExpect(content().string(containsString(WHY)));
    assertThat(commands.all()).isEmpty();
    mvc.perform(get("/kk/council/desk/" + Told.BALLOT + "/check").with(MEMBER.session()))
        .andExpect(redirectedUrl("/kk/council/desk/" + Told.BALLOT));
    mvc.perform(
            post("/ru/council/desk/" + Told.BALLOT + "/vote")
                .param("choice", "AGAINST")
                .param("reason", WHY)
                .with(csrf())
                .with(MEMBER.session()))
        .andExpect(redirectedUrl("/ru/council/desk/" + Told.BALLOT));
    BallotCommand.CastVote sent = (BallotCommand.CastVote) commands.last();
    assertThat(sent.by().person()).isEqualTo(MEMBER.id());
    assertThat(sent.choice()).isEqualTo(Choice.AGAINST);
    assertThat(sent.reason()).isEqualTo(WHY);
  }

  @Test
  void against_needs_a_reason() throws Exception {
    mvc.perform(
            post("/ru/council/desk/" + Told.BALLOT + "/check")
                .param("choice", "AGAINST")
                .param("reason", "дорого")
                .with(csrf())
                .with(MEMBER.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    mvc.perform(
            post("/ru/council/desk/" + Told.BALLOT + "/check").with(csrf()).with(MEMBER.session()))
        .andExpect(content().string(containsString("href=\"#f-choice\"")));
  }

  @Test
  void the_secretary_sees_the_turnout_and_closes() throws Exception {
    mvc.perform(get("/ru/official/ballots").with(SECRETARY.session()))
        .andExpect(content().string(containsString("0 из 2")));
    mvc.perform(get("/ru/official/ballots/" + Told.BALLOT + "/close").with(SECRETARY.session()))
        .andExpect(content().string(containsString("Кворума нет")))
        .andExpect(content().string(not(containsString("Закрыть и опубликовать"))));
    mvc.perform(
            post("/ru/official/ballots/" + Told.BALLOT + "/close")
                .with(csrf())
                .with(SECRETARY.session()))
        .andExpect(redirectedUrl("/ru/council/ballots/" + Told.BALLOT));
    assertThat(commands.last()).isInstanceOf(BallotCommand.CloseBallot.class);
    mvc.perform(
            post("/ru/official/ballots/" + Told.BALLOT + "/close")
                .with(csrf())
                .with(MEMBER.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void when_the_days_are_over_nobody_votes_and_the_secretary_counts() throws Exception {
    facts.forget();
    facts.tell(
        Told.needPosted(),
        Told.council(),
        Told.needPutToCouncil(),
        Told.ballotOpened(WebTest.NOW, new Seat(MEMBER.id(), Told.INSTITUTE)));
    mvc.perform(get("/ru/council/desk/" + Told.BALLOT).with(MEMBER.session()))
        .andExpect(content().string(not(containsString("name=\"choice\""))))
        .andExpect(content().string(containsString("Срок голосования вышел")));
    mvc.perform(get("/ru/official/ballots/" + Told.BALLOT + "/close").with(SECRETARY.session()))
        .andExpect(content().string(containsString("Закрыть и опубликовать")));
    facts.tell(
        new BallotEvent.BallotRescheduled(
            Told.BALLOT,
            Told.COUNCIL,
            Told.subject(),
            1,
            new Tally(1, 0, 0, 0, 0),
            WebTest.NOW.plusSeconds(600_000),
            SECRETARY.id(),
            WebTest.NOW));
    mvc.perform(get("/ru/council/ballots/" + Told.BALLOT))
        .andExpect(content().string(containsString("заседание 2")));
    mvc.perform(get("/ru/council/desk/" + Told.BALLOT).with(MEMBER.session()))
        .andExpect(content().string(containsString("name=\"choice\"")));
  }

  @Test
  void an_administrator_keeps_the_councils() throws Exception {
    mvc.perform(
            post("/ru/admin/councils")
                .param("code", "nts water")
                .param("name.kk", "Су кеңесі")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(content().string(containsString("href=\"#f-code\"")))
        .andExpect(content().string(containsString("href=\"#f-name-ru\"")));
    mvc.perform(get("/ru/admin/councils/NTS-ENERGY").with(KEEPER.session()))
        .andExpect(content().string(containsString("Ерлан Омаров")));
    mvc.perform(
            post("/ru/admin/councils/NTS-ENERGY/members")
                .param("member", COLLEAGUE.toString())
                .param("from", "2026-12-01")
                .param("until", "2028-11-30")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(redirectedUrl("/ru/admin/councils/NTS-ENERGY"));
    CouncilCommand.AppointMember sent = (CouncilCommand.AppointMember) commands.last();
    assertThat(sent.member()).isEqualTo(COLLEAGUE);
    assertThat(sent.employer()).isEqualTo(Told.MINE);
    assertThat(sent.until()).isEqualTo(LocalDate.of(2028, 11, 30));
    String dismissal = "/ru/admin/councils/NTS-ENERGY/members/" + MEMBER.id() + "/dismissal";
    mvc.perform(get(dismissal).with(KEEPER.session()))
        .andExpect(content().string(containsString("Дана Ахметова")));
    mvc.perform(post(dismissal).with(csrf()).with(KEEPER.session()))
        .andExpect(status().isSeeOther());
    mvc.perform(get("/ru/admin/councils").with(SECRETARY.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void machines_vote_and_keep_councils_too() throws Exception {
    mvc.perform(
            post("/api/v1/ballots/" + Told.BALLOT + "/votes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"choice\":\"FOR\",\"reason\":null}")
                .with(MEMBER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/v1/ballots/" + Told.BALLOT + "/votes/own").with(STRANGER.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/councils/NTS-ENERGY/members"))
        .andExpect(content().string(containsString(MEMBER.id().toString())));
    mvc.perform(delete("/api/v1/councils/NTS-ENERGY/members/" + MEMBER.id()).with(KEEPER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/v1/ballots"))
        .andExpect(content().string(containsString(Told.BALLOT.key())));
  }
}
