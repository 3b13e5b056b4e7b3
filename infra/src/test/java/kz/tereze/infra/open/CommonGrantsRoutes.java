package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.open.CommonGrantsResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

/// The protocol's routes, and what its own description says of their answers.
final class CommonGrantsRoutes {

  private static final int OK = 200;

  private final MockMvc mvc;

  CommonGrantsRoutes(CommonGrantsResource resource) {
    mvc = MockMvcBuilders.standaloneSetup(resource).build();
  }

  JsonNode get(String path, int status) throws Exception {
    return read(
        mvc.perform(MockMvcRequestBuilders.get("/common-grants" + path)).andReturn().getResponse(),
        status);
  }

  JsonNode post(String path, String body, int status) throws Exception {
    return read(
        mvc.perform(
                MockMvcRequestBuilders.post("/common-grants" + path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andReturn()
            .getResponse(),
        status);
  }

  /// Every page of a list, each valid.
  ///
  /// @return the ids of everything listed
  List<String> all(String list) throws Exception {
    List<String> ids = new ArrayList<>();
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      JsonNode answer = get("/" + list + "?page=" + page + "&pageSize=50", OK);
      valid("/" + list, "get", OK, answer);
      JsonNode told = answer.path("paginationInfo");
      pages = told.path("totalPages").asInt(1);
      answer.path("items").forEach(item -> ids.add(item.path("id").asString()));
      if (page == pages) {
        assertThat(ids).hasSize((int) told.path("totalItems").asLong()).doesNotHaveDuplicates();
      }
    }
    return ids;
  }

  private static JsonNode read(MockHttpServletResponse response, int status) throws Exception {
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(text).isEqualTo(status);
    return TerezeJson.mapper().readTree(text);
  }

  static void valid(String route, String verb, int status, JsonNode answer) {
    String path =
        ("/common-grants" + route).replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    Schema schema =
        OfficialSchemas.commonGrants(
            "/paths/%s/%s/responses/%d/content/application~1json/schema"
                .formatted(path, verb, status));
    OfficialSchemas.assertValid(schema, answer);
  }
}
