package kz.tereze.web.notice;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import kz.tereze.api.Role;
import kz.tereze.web.Persona;
import org.junit.jupiter.api.Test;

class ShotAlertTest extends AlertPagesTest {
  @Test
  void shoot() throws Exception {
    Persona r = Persona.as(Role.RESEARCHER);
    for (String p : new String[] {"/alerts/new?region=PAVLODAR", "/alerts/asked", "/ledger"})
      ShotTest.save(p.replaceAll("\\?.*", ""), mvc.perform(get("/ru" + p)).andReturn().getResponse().getContentAsByteArray());
    mvc.perform(post("/ru/alerts?region=PAVLODAR").param("address", "a@b.kz").param("often", "DAILY").with(csrf()).with(r.session()));
    ShotTest.save("/me/alerts", mvc.perform(get("/ru/me/alerts").with(r.session())).andReturn().getResponse().getContentAsByteArray());
  }
}
