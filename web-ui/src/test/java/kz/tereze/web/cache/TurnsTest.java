package kz.tereze.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Public pages are made a few at once, and nobody is kept out for good.
class TurnsTest {

  private final Turns turns = new Turns();
  private final int all = turns.free();

  @Test
  void a_page_that_is_made_takes_a_turn_and_gives_it_back() {
    MockHttpServletRequest page = begun();

    assertThat(turns.free()).isEqualTo(all - 1);
    ended(page);
    assertThat(turns.free()).isEqualTo(all);
  }

  @Test
  void a_page_that_is_known_or_kept_takes_none() {
    turns.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this);

    assertThat(turns.free()).isEqualTo(all);
  }

  @Test
  void whoever_has_waited_long_is_let_in_and_gives_back_nothing_that_was_not_theirs() {
    List<MockHttpServletRequest> slow = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      slow.add(begun());
    }

    MockHttpServletRequest late = begun();
    ended(late);
    assertThat(turns.free()).isZero();
    slow.forEach(this::ended);
    assertThat(turns.free()).isEqualTo(all);
  }

  private MockHttpServletRequest begun() {
    MockHttpServletRequest page = new MockHttpServletRequest();
    page.setAttribute(PublicTags.class.getName(), "W/\"a tag\"");
    assertThat(turns.preHandle(page, new MockHttpServletResponse(), this)).isTrue();
    return page;
  }

  private void ended(MockHttpServletRequest page) {
    turns.afterCompletion(page, new MockHttpServletResponse(), this, null);
  }
}
