package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListCommand.ConfirmList;
import kz.tereze.api.payment.ListCommand.LoadList;
import kz.tereze.api.payment.ListCommand.RefuseList;
import kz.tereze.api.payment.ListEvent.ListLoaded;
import kz.tereze.api.payment.ListEvent.ListProposed;
import kz.tereze.api.payment.ListEvent.ListRefused;
import kz.tereze.api.payment.ListRule;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.People;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SanctionListTest {

  private static final ListCode LIST = new ListCode("UN-SC");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Hash FILE = new Hash("a".repeat(64));
  private static final Hash THIRD_FILE = new Hash("c".repeat(64));
  private static final Acting ANOTHER = People.acting(31, Role.ADMINISTRATOR, null);
  private static final String REASON = "Its issuer has published another file.";
  private static final Hash OTHER_FILE = new Hash("b".repeat(64));

  private final FixtureConfiguration<SanctionList> lists = Fixtures.of(SanctionList.class);

  private static LoadList load(Hash file, LocalDate issuedOn, int entries, Acting by) {
    return new LoadList(LIST, issuedOn, file, entries, null, 0, by);
  }

  private static LoadList loadAfter(Hash before, int dropped, Acting by) {
    return new LoadList(LIST, TODAY, OTHER_FILE, 3, before, dropped, by);
  }

  private static RefuseList refuse(String reason, Acting by) {
    return new RefuseList(LIST, OTHER_FILE, reason, by);
  }

  private static ListRefused refused() {
    return new ListRefused(LIST, OTHER_FILE, REASON, ANOTHER.person(), NOON);
  }

  private static ListProposed proposed(int dropped) {
    return new ListProposed(
        LIST, TODAY, OTHER_FILE, 3, FILE, dropped, ADMINISTRATOR.person(), NOON);
  }

  private static ListLoaded loaded(int version, Hash file, LocalDate issuedOn) {
    return new ListLoaded(LIST, version, issuedOn, file, 3, ADMINISTRATOR.person(), NOON);
  }

  @Test
  void versions_follow_each_other_and_the_same_file_is_loaded_once() {
    lists
        .givenNoPriorActivity()
        .when(load(FILE, TODAY, 3, ADMINISTRATOR))
        .expectEvents(loaded(1, FILE, TODAY));
    lists
        .given(loaded(1, FILE, TODAY))
        .when(loadAfter(FILE, 0, ADMINISTRATOR))
        .expectEvents(loaded(2, OTHER_FILE, TODAY));
    lists.given(loaded(1, FILE, TODAY)).when(load(FILE, TODAY, 3, ADMINISTRATOR)).expectNoEvents();
  }

  @Test
  void an_empty_list_or_an_older_one_would_clear_somebody() {
    lists
        .givenNoPriorActivity()
        .when(load(FILE, TODAY, 0, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_IS_NOT_EMPTY));
    lists
        .given(loaded(1, FILE, TODAY))
        .when(load(OTHER_FILE, TODAY.minusDays(1), 3, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_IS_NEWER));
    lists
        .givenNoPriorActivity()
        .when(load(FILE, TODAY.plusDays(1), 3, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_IS_NEWER));
  }

  @Test
  void nobody_alone_takes_somebody_off_a_list() {
    lists
        .given(loaded(1, FILE, TODAY))
        .when(loadAfter(FILE, 2, ADMINISTRATOR))
        .expectEvents(proposed(2));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(new ConfirmList(LIST, OTHER_FILE, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_CONFIRMED_BY_ANOTHER));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(new ConfirmList(LIST, OTHER_FILE, TREASURER))
        .expectException(refusedBy(ListRule.LIST_LOADED_BY_ADMINISTRATOR));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(new ConfirmList(LIST, OTHER_FILE, ANOTHER))
        .expectEvents(new ListLoaded(LIST, 2, TODAY, OTHER_FILE, 3, ANOTHER.person(), NOON));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2), loaded(2, THIRD_FILE, TODAY))
        .when(new ConfirmList(LIST, OTHER_FILE, ANOTHER))
        .expectException(refusedBy(ListRule.LIST_AWAITS_CONFIRMATION));
  }

  @Test
  void a_second_administrator_refuses_what_must_not_drop_anybody() {
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(refuse(REASON, ANOTHER))
        .expectEvents(refused());
    lists
        .given(loaded(1, FILE, TODAY), proposed(2), refused())
        .when(refuse(REASON, ANOTHER))
        .expectNoEvents();
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(refuse(REASON, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_REFUSED_BY_ANOTHER));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(refuse("no", ANOTHER))
        .expectException(refusedBy(ListRule.LIST_REFUSAL_HAS_REASON));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2))
        .when(refuse(REASON, TREASURER))
        .expectException(refusedBy(ListRule.LIST_LOADED_BY_ADMINISTRATOR));
    lists
        .given(loaded(1, FILE, TODAY))
        .when(refuse(REASON, ANOTHER))
        .expectException(refusedBy(ListRule.LIST_AWAITS_CONFIRMATION));
  }

  @Test
  void what_was_refused_is_confirmed_by_nobody_and_can_be_read_in_again() {
    lists
        .given(loaded(1, FILE, TODAY), proposed(2), refused())
        .when(new ConfirmList(LIST, OTHER_FILE, ANOTHER))
        .expectException(refusedBy(ListRule.LIST_AWAITS_CONFIRMATION));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2), refused())
        .when(loadAfter(FILE, 2, ADMINISTRATOR))
        .expectEvents(proposed(2));
    lists
        .given(loaded(1, FILE, TODAY), proposed(2), refused(), proposed(2))
        .when(refuse(REASON, ANOTHER))
        .expectEvents(refused());
    lists
        .given(loaded(1, FILE, TODAY), refused())
        .when(loadAfter(FILE, 2, ADMINISTRATOR))
        .expectException(corruptHistory());
  }

  @Test
  void what_was_compared_with_an_older_version_is_read_again() {
    lists
        .given(loaded(1, FILE, TODAY), loaded(2, THIRD_FILE, TODAY))
        .when(loadAfter(FILE, 0, ADMINISTRATOR))
        .expectException(refusedBy(ListRule.LIST_COMPARED_WITH_THE_NEWEST));
  }

  @Test
  void only_an_administrator_loads_a_list() {
    lists
        .givenNoPriorActivity()
        .when(load(FILE, TODAY, 3, TREASURER))
        .expectException(refusedBy(ListRule.LIST_LOADED_BY_ADMINISTRATOR));
  }

  @Test
  void a_version_that_skips_one_is_corrupt_history() {
    lists
        .given(loaded(1, FILE, TODAY), loaded(3, OTHER_FILE, TODAY))
        .when(load(OTHER_FILE, TODAY, 3, ADMINISTRATOR))
        .expectException(corruptHistory());
  }
}
