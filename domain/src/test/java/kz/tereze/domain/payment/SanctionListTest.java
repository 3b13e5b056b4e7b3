package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListCommand.LoadList;
import kz.tereze.api.payment.ListEvent.ListLoaded;
import kz.tereze.api.payment.ListRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SanctionListTest {

  private static final ListCode LIST = new ListCode("UN-SC");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Hash FILE = new Hash("a".repeat(64));
  private static final Hash OTHER_FILE = new Hash("b".repeat(64));

  private final FixtureConfiguration<SanctionList> lists = Fixtures.of(SanctionList.class);

  private static LoadList load(Hash file, LocalDate issuedOn, int entries, Acting by) {
    return new LoadList(LIST, issuedOn, file, entries, by);
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
        .when(load(OTHER_FILE, TODAY, 3, ADMINISTRATOR))
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
