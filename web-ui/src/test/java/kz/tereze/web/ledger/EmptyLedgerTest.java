package kz.tereze.web.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The first day: nothing has happened yet.
@Import(LedgerSite.class)
@TestPropertySource(properties = LedgerSite.EMPTY)
class EmptyLedgerTest extends WebTest {

  @Test
  void every_page_says_what_will_be_there() throws Exception {
    mvc.perform(get("/en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The first call will be announced here")))
        .andExpect(content().string(containsString("No need has been published yet")));
    mvc.perform(get("/en/ledger"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("No grant has been approved yet")))
        .andExpect(content().string(containsString("The ledger has no entries yet")));
    mvc.perform(get("/en/ledger/entries")).andExpect(status().isOk());
    mvc.perform(get("/en/ledger/how")).andExpect(status().isOk());
    mvc.perform(get("/en/ledger.csv")).andExpect(status().isOk());
    mvc.perform(get("/api/v1/ledger"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(0));
  }
}
