package kz.tereze.web.notice;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.*;
import kz.tereze.api.Role;
import kz.tereze.web.Persona;
import org.junit.jupiter.api.Test;

class ShotTest extends NoticePagesTest {
  @Test
  void shoot() throws Exception {
    Persona r = Persona.as(Role.RESEARCHER);
    for (String p : new String[] {"/me/inbox", "/me/notices", "/me/deadlines"})
      save(p, mvc.perform(get("/ru" + p).with(r.session())).andReturn().getResponse().getContentAsByteArray());
    save("/letters", mvc.perform(get("/ru/admin/letters").with(Persona.as(Role.ADMINISTRATOR).session())).andReturn().getResponse().getContentAsByteArray());
    save("/made", mvc.perform(post("/ru/me/deadlines/link").with(csrf()).with(r.session())).andReturn().getResponse().getContentAsByteArray());
  }
  static void save(String p, byte[] b) throws Exception {
    Path d = Path.of("/tmp/notice/shots"); Files.createDirectories(d);
    Files.write(d.resolve(p.replace('/', '_') + ".html"), b);
  }
}
