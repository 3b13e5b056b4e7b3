package kz.tereze.domain.identity;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.acting;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ErasureBasis;
import kz.tereze.api.identity.ErasureCommand.ConfirmErasure;
import kz.tereze.api.identity.ErasureCommand.RefuseErasure;
import kz.tereze.api.identity.ErasureCommand.RequestErasure;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.identity.ErasureEvent.ErasureRefused;
import kz.tereze.api.identity.ErasureEvent.ErasureRequested;
import kz.tereze.api.identity.ErasureEvent.SubjectErased;
import kz.tereze.api.identity.ErasureRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final PersonId SUBJECT = EXPERT.person();
  private static final Acting AUDITOR = acting(31, Role.AUDITOR, null);
  private static final ErasureRequested REQUESTED =
      new ErasureRequested(
          SUBJECT, ErasureBasis.OWN_REQUEST, "ЖТ-12/3", ADMINISTRATOR.person(), NOON);
  private static final SubjectErased ERASED =
      new SubjectErased(
          SUBJECT,
          ErasureBasis.OWN_REQUEST,
          "ЖТ-12/3",
          LocalDate.of(2031, 9, 1),
          AUDITOR.person(),
          NOON);

  @Test
  void one_asks_and_another_confirms() {
    RequestErasure asked =
        new RequestErasure(SUBJECT, ErasureBasis.OWN_REQUEST, " ЖТ-12/3 ", ADMINISTRATOR);
    after().when(asked).expectEvents(REQUESTED);
    after(REQUESTED).when(asked).expectNoEvents().expectSuccessfulHandlerExecution();
    after(REQUESTED).when(new ConfirmErasure(SUBJECT, AUDITOR)).expectEvents(ERASED);
    after(REQUESTED, ERASED)
        .when(new ConfirmErasure(SUBJECT, AUDITOR))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    after(REQUESTED)
        .when(new RefuseErasure(SUBJECT, AUDITOR))
        .expectEvents(new ErasureRefused(SUBJECT, AUDITOR.person(), NOON));
  }

  @Test
  void nobody_does_it_alone_or_to_themselves() {
    refuses(
        ErasureRule.CONFIRMER_IS_NOT_REQUESTER,
        after(REQUESTED).when(new ConfirmErasure(SUBJECT, ADMINISTRATOR)));
    PersonId auditor = AUDITOR.person();
    refuses(
        ErasureRule.CONFIRMER_IS_NOT_SUBJECT,
        after(
                new ErasureRequested(
                    auditor, ErasureBasis.COURT_ORDER, "1", ADMINISTRATOR.person(), NOON))
            .when(new ConfirmErasure(auditor, AUDITOR)));
    refuses(
        ErasureRule.CONFIRMED_BY_ADMINISTRATOR_OR_AUDITOR,
        after(REQUESTED).when(new ConfirmErasure(SUBJECT, OFFICIAL)));
    refuses(
        ErasureRule.REQUESTED_BY_ADMINISTRATOR,
        after().when(new RequestErasure(SUBJECT, ErasureBasis.OWN_REQUEST, "1", AUDITOR)));
  }

  @Test
  void a_request_is_numbered_and_made_once() {
    refuses(
        ErasureRule.REFERENCE_WELL_FORMED,
        after().when(new RequestErasure(SUBJECT, ErasureBasis.OWN_REQUEST, " ", ADMINISTRATOR)));
    refuses(
        ErasureRule.NOT_REQUESTED_YET,
        after(REQUESTED)
            .when(new RequestErasure(SUBJECT, ErasureBasis.COURT_ORDER, "2", ADMINISTRATOR)));
    refuses(
        ErasureRule.REQUEST_IS_OPEN,
        after(REQUESTED, ERASED).when(new RefuseErasure(SUBJECT, AUDITOR)));
  }

  private static TestExecutor<Erasure> after(ErasureEvent... events) {
    return Fixtures.of(Erasure.class).given((Object[]) events);
  }

  private static void refuses(ErasureRule rule, ResultValidator<Erasure> result) {
    result.expectNoEvents().expectException(refusedBy(rule));
  }
}
