package kz.tereze.projections.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.Warning;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.Writes;
import kz.tereze.projections.appeal.AppealRegister;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.payment.Payments;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesTest {

  private static final PersonId LEADER = SampleFacts.HIDDEN;
  private static final PersonId MEMBER = SampleFacts.SOMEBODY;
  private static final Instant AT = SampleFacts.TIME;
  private static final int MANY = 1_000;

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final Writes writes = new Writes(source);
  private final Causes causes = new Causes(writes, source);
  private final Inbox inbox = new Inbox(source);
  private final Outbox outbox = new Outbox(source);
  private final Wishes wishes = new Wishes(source);
  private final List<AnnotationEventHandlerAdapter> listeners =
      List.of(
          new AnnotationEventHandlerAdapter(new ApplicationRegister(writes, source, Vaults.seal())),
          new AnnotationEventHandlerAdapter(new Outlines(writes, source, Vaults.seal())),
          new AnnotationEventHandlerAdapter(new AppealRegister(writes, source)),
          new AnnotationEventHandlerAdapter(new Payments(writes, source)),
          new AnnotationEventHandlerAdapter(new SelectionNotices(causes)),
          new AnnotationEventHandlerAdapter(new JudgementNotices(causes)),
          new AnnotationEventHandlerAdapter(new MoneyNotices(causes)),
          new AnnotationEventHandlerAdapter(new ForgottenPeople(writes)));

  @BeforeEach
  void a_team_writes() {
    tell(fact(ApplicationEvent.ApplicationDrafted.class));
    tell(fact(ApplicationEvent.MemberInvited.class));
    causes.tell(MANY, AT);
    jdbc.sql("truncate notice, notice_cause").update();
  }

  @Test
  void the_team_is_told_once_that_its_application_was_received() {
    EventMessage<?> received = message(fact(ApplicationEvent.ApplicationSubmitted.class));
    handle(received);
    handle(received);
    assertThat(causes.tell(MANY, AT)).isEqualTo(1);
    assertThat(causes.tell(MANY, AT)).as("nothing is left to tell").isZero();

    for (PersonId person : List.of(LEADER, MEMBER)) {
      assertThat(inbox.of(person, null, false, MANY, 0))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.kind()).isEqualTo(NoticeKind.APPLICATION_RECEIVED);
                assertThat(row.subject()).isEqualTo("AP26000001");
                assertThat(row.isUnread()).isTrue();
              });
    }
  }

  @Test
  void a_replay_tells_nobody_anything() {
    Event submitted = fact(ApplicationEvent.ApplicationSubmitted.class);
    var here = new GlobalSequenceTrackingToken(7);
    handle(
        new GenericTrackedEventMessage<>(
            ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), here),
            message(submitted)));
    assertThat(causes.tell(MANY, AT)).isZero();
    handle(new GenericTrackedEventMessage<>(here, message(submitted)));
    assertThat(causes.tell(MANY, AT)).isEqualTo(1);
  }

  @Test
  void what_was_read_stays_read_and_nobody_reads_anothers() {
    tell(fact(ApplicationEvent.ApplicationSubmitted.class));
    causes.tell(MANY, AT);
    NoticeRow row = inbox.of(LEADER, null, true, MANY, 0).getFirst();

    assertThat(inbox.read(row.id(), MEMBER, AT)).as("not theirs").isFalse();
    assertThat(inbox.read(row.id(), LEADER, AT)).isTrue();
    assertThat(inbox.read(row.id(), LEADER, AT)).as("twice").isTrue();
    assertThat(inbox.unread(LEADER)).isZero();
    assertThat(inbox.unread(MEMBER)).isEqualTo(1);
    listeners.forEach(AnnotationEventHandlerAdapter::prepareReset);
    assertThat(inbox.count(LEADER, NoticeKind.APPLICATION_RECEIVED, false)).isEqualTo(1);
    assertThat(inbox.readAll(MEMBER, AT)).isEqualTo(1);
    assertThat(inbox.kinds(MEMBER)).containsExactly(NoticeKind.APPLICATION_RECEIVED);
  }

  @Test
  void a_kind_is_not_mailed_when_unwanted_but_a_statutory_one_is() {
    wishes.learn(LEADER, "ru");
    wishes.keep(
        LEADER,
        new Wishes.Wish("en", Set.of(NoticeKind.PAYMENT_BOOKED, NoticeKind.APPLICATION_RECEIVED)));
    wishes.learn(LEADER, "kk");
    assertThat(wishes.of(LEADER))
        .isEqualTo(new Wishes.Wish("en", Set.of(NoticeKind.PAYMENT_BOOKED)));

    noted("a", NoticeKind.PAYMENT_BOOKED, LEADER);
    noted("b", NoticeKind.APPLICATION_RECEIVED, LEADER);
    causes.tell(MANY, AT);
    assertThat(inbox.of(LEADER, null, false, MANY, 0))
        .extracting(NoticeRow::kind, NoticeRow::mail)
        .containsExactlyInAnyOrder(
            tuple(NoticeKind.PAYMENT_BOOKED, MailState.UNWANTED),
            tuple(NoticeKind.APPLICATION_RECEIVED, MailState.WAITING));
  }

  @Test
  void a_letter_is_tried_again_after_a_pause_and_dies_after_the_last_try() {
    known(LEADER);
    noted("a", NoticeKind.APPLICATION_RECEIVED, LEADER);
    causes.tell(MANY, AT);
    Instant now = AT;
    UUID id = null;
    int tries = 0;
    for (Optional<Outbox.Letter> letter = outbox.take(now);
        letter.isPresent();
        letter = outbox.take(now)) {
      id = letter.get().notice().id();
      assertThat(outbox.take(now)).as("the next try lies ahead").isEmpty();
      outbox.failed(id, "421 later", false);
      now = now.plus(Duration.ofDays(1));
      tries++;
    }
    assertThat(tries).isEqualTo(7);
    assertThat(outbox.undelivered(MANY))
        .singleElement()
        .satisfies(dead -> assertThat(dead.fault()).isEqualTo("421 later"));

    assertThat(outbox.again(id, now)).isTrue();
    assertThat(outbox.again(id, now)).as("it waits already").isFalse();
    Outbox.Letter again = outbox.take(now).orElseThrow();
    assertThat(again.address()).isEqualTo("leader@example.kz");
    outbox.sent(id, now);
    assertThat(outbox.counts()).containsOnlyKeys(MailState.SENT);
  }

  @Test
  void a_letter_that_was_sent_and_not_marked_is_the_only_one_repeated() {
    known(LEADER);
    noted("a", NoticeKind.APPLICATION_RECEIVED, LEADER);
    noted("b", NoticeKind.AWARD_APPROVED, LEADER);
    causes.tell(MANY, AT);
    UUID killed = outbox.take(AT).orElseThrow().notice().id();

    Outbox afterwards = new Outbox(source);
    UUID other = afterwards.take(AT).orElseThrow().notice().id();
    afterwards.sent(other, AT);
    assertThat(other).isNotEqualTo(killed);
    assertThat(afterwards.take(AT)).isEmpty();
    Instant later = AT.plus(Duration.ofMinutes(2));
    assertThat(afterwards.take(later).orElseThrow().notice().id()).isEqualTo(killed);
    afterwards.sent(killed, later);
    assertThat(afterwards.take(later.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void old_news_and_people_without_an_address_get_no_letter() {
    known(LEADER);
    noted("a", NoticeKind.APPLICATION_RECEIVED, LEADER);
    noted("b", NoticeKind.APPLICATION_RECEIVED, MEMBER);
    causes.tell(MANY, AT);
    outbox.settle(AT);
    assertThat(outbox.counts()).containsOnlyKeys(MailState.WAITING, MailState.NO_ADDRESS);
    outbox.settle(AT.plus(Outbox.NEWS).plusSeconds(1));
    assertThat(outbox.counts()).containsOnlyKeys(MailState.TOO_OLD, MailState.NO_ADDRESS);
    assertThat(inbox.unread(LEADER)).as("the inbox holds it").isEqualTo(1);
  }

  @Test
  void an_erased_person_was_told_nothing_and_is_told_nothing() {
    noted("a", NoticeKind.APPLICATION_RECEIVED, LEADER);
    causes.tell(MANY, AT);
    wishes.learn(LEADER, "ru");
    jdbc.sql("insert into erased_person (person, at) values (?, now())")
        .param(LEADER.id())
        .update();
    ErasureEvent.SubjectErased sample = fact(ErasureEvent.SubjectErased.class);
    tell(
        new ErasureEvent.SubjectErased(
            LEADER,
            sample.basis(),
            sample.reference(),
            sample.statutoryUntil(),
            sample.by(),
            sample.at()));
    assertThat(inbox.count(LEADER, null, false)).isZero();

    noted("b", NoticeKind.APPLICATION_RECEIVED, LEADER);
    causes.tell(MANY, AT);
    wishes.learn(LEADER, "ru");
    assertThat(inbox.count(LEADER, null, false)).isZero();
    assertThat(wishes.of(LEADER).language()).isEqualTo("kk");
  }

  /// Whatever fact of its kind happens, its audience can be looked for.
  @Test
  void every_kind_that_comes_from_a_fact_is_told() {
    SampleFacts.all().forEach(this::tell);
    Set<NoticeKind> byClock =
        EnumSet.of(NoticeKind.DEADLINE_NEAR, NoticeKind.REVIEW_NEAR, NoticeKind.LEVY_OVERDUE);
    assertThat(
            jdbc.sql("select distinct kind from notice_cause")
                .query((row, i) -> NoticeKind.valueOf(row.getString("kind")))
                .list())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NoticeKind.values()).filter(kind -> !byClock.contains(kind)).toList());
    assertThat(causes.tell(MANY, AT)).isPositive();
    assertThat(causes.tell(MANY, AT)).isZero();
  }

  @Test
  void whoever_sent_an_outline_is_told_what_became_of_it() {
    CallEvent.OutlineReceived sent = fact(CallEvent.OutlineReceived.class);
    tell(sent);
    tell(new CallEvent.OutlineInvited(sent.call(), sent.outline(), MEMBER, AT));
    causes.tell(MANY, AT);
    assertThat(inbox.of(sent.by(), null, false, MANY, 0))
        .extracting(NoticeRow::kind, NoticeRow::subject, NoticeRow::page)
        .containsExactly(
            tuple(
                NoticeKind.OUTLINE_INVITED,
                sent.call().number(),
                "/calls/" + sent.call() + "/outline"));
    tell(fact(CallEvent.OutlineDeclined.class));
    assertThat(causes.tell(MANY, AT)).isEqualTo(1);
  }

  @Test
  void an_expert_who_is_asked_by_name_is_told_which_report_to_review() {
    GrantEvent.ReviewerAsked asked = fact(GrantEvent.ReviewerAsked.class);
    tell(asked);
    causes.tell(MANY, AT);
    assertThat(inbox.of(asked.expert(), null, false, MANY, 0))
        .extracting(NoticeRow::kind, NoticeRow::subject, NoticeRow::page)
        .containsExactly(
            tuple(NoticeKind.REPORT_TO_REVIEW, asked.grant().irn(), "/reports/AP26000001/3"));
    assertThat(inbox.of(asked.by(), null, false, MANY, 0)).as("the official asked").isEmpty();
  }

  @Test
  void an_appeal_is_told_to_the_applicant_and_to_officials_who_may_hear_it() {
    AppealEvent.AppealFiled sample = fact(AppealEvent.AppealFiled.class);
    PersonId decided = official(1, null);
    PersonId related = official(2, sample.applicant().digits());
    PersonId free = official(3, null);
    PersonId tied = official(4, null);
    PersonId head = official(5, null);
    ApplicationId application = fact(ApplicationEvent.ApplicationDrafted.class).application();
    jdbc.sql("insert into officer values (?, ?, 'HEAD', now())")
        .params(fact(ApplicationEvent.ApplicationDrafted.class).applicant().digits(), head.id())
        .update();
    jdbc.sql("insert into review_tie values (?, ?, 'FAMILY', now())")
        .params(application.id(), tied.id())
        .update();
    tell(
        new AppealEvent.AppealFiled(
            sample.appeal(),
            sample.call(),
            application,
            sample.applicant(),
            LEADER,
            sample.ground(),
            null,
            sample.text(),
            List.of(decided),
            sample.answerBy(),
            head,
            AT));
    causes.tell(MANY, AT);
    assertThat(kinds(LEADER)).containsExactly(NoticeKind.APPEAL_FILED);
    assertThat(kinds(MEMBER)).containsExactly(NoticeKind.APPEAL_FILED);
    assertThat(kinds(free)).containsExactly(NoticeKind.APPEAL_TO_ANSWER);
    assertThat(kinds(decided)).as("who decided before does not hear it").isEmpty();
    assertThat(kinds(related)).as("nor does somebody of the applicant").isEmpty();
    assertThat(kinds(tied)).as("nor who is tied to the application").isEmpty();
    assertThat(kinds(head)).as("the head filed it").containsExactly(NoticeKind.APPEAL_FILED);

    tell(
        new AppealEvent.AppealAnswered(
            sample.appeal(),
            sample.call(),
            application,
            AppealOutcome.DISMISSED,
            "Довод не подтвердился.",
            null,
            free,
            AT));
    causes.tell(MANY, AT);
    assertThat(kinds(LEADER))
        .containsExactlyInAnyOrder(NoticeKind.APPEAL_FILED, NoticeKind.APPEAL_ANSWERED);
    assertThat(kinds(free)).containsExactly(NoticeKind.APPEAL_TO_ANSWER);
  }

  @Test
  void who_handles_money_hears_that_a_payee_is_listed_unless_they_act_for_it() {
    PaymentEvent.PaymentPrepared prepared = fact(PaymentEvent.PaymentPrepared.class);
    PersonId treasurer = handles("TREASURER", 1, null);
    PersonId accountant = handles("ACCOUNTANT RESEARCHER", 2, "990140000017");
    PersonId ofPayee = handles("TREASURER", 3, prepared.recipient().digits());
    PersonId official = handles("OFFICIAL", 4, null);
    tell(prepared);
    PaymentEvent.PaymentComparedAgain hit = fact(PaymentEvent.PaymentComparedAgain.class);
    tell(comparedAgain(hit, List.of()));
    assertThat(causes.tell(MANY, AT)).as("without a hit").isZero();

    tell(comparedAgain(hit, hit.warnings()));
    assertThat(causes.tell(MANY, AT)).isEqualTo(1);
    for (PersonId person : List.of(treasurer, accountant)) {
      assertThat(kinds(person)).containsExactly(NoticeKind.PAYEE_LISTED);
    }
    assertThat(kinds(ofPayee)).isEmpty();
    assertThat(kinds(official)).isEmpty();
  }

  private static PaymentEvent comparedAgain(
      PaymentEvent.PaymentComparedAgain hit, List<Warning> warnings) {
    return new PaymentEvent.PaymentComparedAgain(
        hit.payment(), hit.grant(), warnings, hit.sanctionList(), hit.by(), hit.at());
  }

  private PersonId handles(String roles, int number, @Nullable String bin) {
    PersonId person = new PersonId(new UUID(530, number));
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, 'Сауле', 'money@example.kz', ?, ?, ?, now())
            """)
        .params(person.id(), "money" + number, bin, roles)
        .update();
    return person;
  }

  private List<NoticeKind> kinds(PersonId person) {
    return inbox.of(person, null, false, MANY, 0).stream().map(NoticeRow::kind).toList();
  }

  private PersonId official(int number, @Nullable String bin) {
    PersonId person = new PersonId(new UUID(520, number));
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, 'Олжас', 'official@example.kz', ?, ?, 'OFFICIAL', now())
            """)
        .params(person.id(), "official" + number, bin)
        .update();
    return person;
  }

  private void noted(String id, NoticeKind kind, PersonId person) {
    causes.note(new Cause(id, kind, Audience.PERSON, person, "AP26000001", "/me", Map.of(), AT));
  }

  private void known(PersonId person) {
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, 'Айгүл', 'leader@example.kz', 'leader', null, '', now())
            """)
        .param(person.id())
        .update();
  }

  private static <E extends Event> E fact(Class<E> type) {
    return type.cast(SampleFacts.all().filter(type::isInstance).findFirst().orElseThrow());
  }

  private static EventMessage<?> message(Event fact) {
    return GenericEventMessage.asEventMessage(fact);
  }

  private void tell(Event fact) {
    handle(message(fact));
  }

  private void handle(EventMessage<?> message) {
    BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(List.of(message));
    work.executeWithResult(
            () -> {
              for (AnnotationEventHandlerAdapter listener : listeners) {
                if (listener.canHandle(work.getMessage())) {
                  listener.handle(work.getMessage());
                }
              }
              return null;
            })
        .getPayload();
  }
}
