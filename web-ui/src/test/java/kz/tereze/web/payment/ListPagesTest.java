package kz.tereze.web.payment;

import static kz.tereze.web.money.MoneySite.ADMINISTRATOR;
import static kz.tereze.web.money.MoneySite.DROPPING;
import static kz.tereze.web.money.MoneySite.LIST;
import static kz.tereze.web.money.MoneySite.PROPOSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.payment.ListCommand;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

/// A version of a sanction list that drops somebody is confirmed or refused by a second person.
@Import(MoneySite.class)
class ListPagesTest extends WebTest {

  private static final String PAGE = "/ru/admin/sanction-lists";

  @Test
  void another_administrator_refuses_a_version_with_a_reason() throws Exception {
    mvc.perform(get(PAGE).with(PROPOSER.session()))
        .andExpect(content().string(not(containsString(PAGE + "/refusal"))));
    mvc.perform(get(PAGE).with(ADMINISTRATOR.session()))
        .andExpect(content().string(containsString(PAGE + "/refusal")));
    mvc.perform(post(PAGE + "/refusal").with(csrf()).with(ADMINISTRATOR.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-version\"")))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    mvc.perform(
            post(PAGE + "/refusal")
                .param("version", LIST + "/" + DROPPING)
                .param("reason", "Издатель опубликовал другой файл")
                .with(csrf())
                .with(ADMINISTRATOR.session()))
        .andExpect(redirectedUrl(PAGE));
    assertThat(refused()).isEqualTo("Издатель опубликовал другой файл");
  }

  @Test
  void a_program_refuses_it_too() throws Exception {
    mvc.perform(
            post("/api/v1/sanction-lists/" + LIST + "/" + DROPPING + "/refusal")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Its issuer published another file.\"}")
                .with(csrf())
                .with(ADMINISTRATOR.session()))
        .andExpect(status().isOk());
    assertThat(refused()).isEqualTo("Its issuer published another file.");
  }

  private String refused() {
    ListCommand.RefuseList sent = (ListCommand.RefuseList) commands.last();
    assertThat(sent.list()).isEqualTo(LIST);
    assertThat(sent.file()).isEqualTo(DROPPING);
    return sent.reason();
  }
}
