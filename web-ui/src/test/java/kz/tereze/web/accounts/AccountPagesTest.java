package kz.tereze.web.accounts;

import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.PAYER;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(MoneySite.class)
class AccountPagesTest extends WebTest {

  @Test
  void anybody_follows_a_figure_from_the_balance_to_its_lines() throws Exception {
    mvc.perform(get("/ru/accounts?fund=" + FUND + "&year=2026"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Поступило")))
        .andExpect(
            content().string(containsString("/ru/accounts/9010?fund=" + FUND + "&amp;year=2026")));
    mvc.perform(get("/ru/accounts/1210"))
        .andExpect(content().string(containsString("Рудная компания")))
        .andExpect(content().string(containsString("/ru/accounts/1210/" + PAYER)));
    mvc.perform(get("/ru/accounts/1210/" + PAYER))
        .andExpect(content().string(containsString("5\u00a0000\u00a0000,00\u00a0₸")))
        .andExpect(content().string(containsString("4\u00a0000\u00a0000,00\u00a0₸")));
  }

  @Test
  void machines_read_the_same_balances() throws Exception {
    mvc.perform(get("/api/v1/accounts?fund=" + FUND))
        .andExpect(jsonPath("$.accounts[?(@.account=='9000')].closing").value(400_000_000))
        .andExpect(jsonPath("$.checks.length()").value(7));
    mvc.perform(get("/api/v1/accounts/9010/" + FUND))
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[?(@.kind=='fund.receipt-credited')].credit").value(400_000_000));
  }

  @Test
  void an_account_that_is_not_in_the_chart_and_a_part_nothing_was_booked_on_are_missing()
      throws Exception {
    mvc.perform(get("/ru/accounts/0001")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/accounts/9010/NOBODY")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/accounts/9010/" + FUND + "?year=1999")).andExpect(status().isOk());
    mvc.perform(get("/ru/accounts?fund=%00&year=no")).andExpect(status().isOk());
  }
}
