package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.AWARDED;
import static kz.tereze.web.selection.SelectionSite.AWARDED_NUMBER;
import static kz.tereze.web.selection.SelectionSite.COMPLETE;
import static kz.tereze.web.selection.SelectionSite.DESIGNED;
import static kz.tereze.web.selection.SelectionSite.DRAFT;
import static kz.tereze.web.selection.SelectionSite.EXPERT_1;
import static kz.tereze.web.selection.SelectionSite.EXPERT_2;
import static kz.tereze.web.selection.SelectionSite.EXPERT_4;
import static kz.tereze.web.selection.SelectionSite.FAILED;
import static kz.tereze.web.selection.SelectionSite.FRESH;
import static kz.tereze.web.selection.SelectionSite.INVITED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_OF_APPLICANT;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_WHO_VOTED;
import static kz.tereze.web.selection.SelectionSite.OPEN;
import static kz.tereze.web.selection.SelectionSite.REVIEWED;
import static kz.tereze.web.selection.SelectionSite.STRANGER;
import static kz.tereze.web.selection.SelectionSite.SUBMITTED;
import static kz.tereze.web.selection.SelectionSite.SUPPORTED;
import static kz.tereze.web.selection.SelectionSite.SUPPORTED_NUMBER;
import static kz.tereze.web.selection.SelectionSite.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

@Import(SelectionSite.class)
class SelectionPagesTest extends WebTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERRED =
      Pattern.compile(" (?:for|aria-describedby|aria-labelledby)=\"([^\"]+)\"");
  private static final Pattern KEY =
      Pattern.compile(
          ">\\s*(?:application|review|award|me|rule|entry|button|[A-Z]\\w+)\\.[a-zA-Z_.-]+\\s*<");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

  static Stream<Arguments> pages() {
    return Stream.of(
            page(LEADER, "/me", "/applications", "/calls/" + OPEN + "/apply"),
            page(LEADER, of(DRAFT, "", "/text", "/money", "/team", "/check", "/withdraw")),
            page(LEADER, of(FRESH, "", "/text", "/money", "/team", "/check")),
            page(LEADER, of(COMPLETE, "/check")),
            page(LEADER, of(DESIGNED, "", "/budget", "/milestones", "/form/plan", "/check")),
            page(LEADER, of(SUBMITTED, "", "/done", "/withdraw")),
            page(LEADER, of(FAILED, "")),
            page(LEADER, of(SUPPORTED, "")),
            page(LEADER, of(WITHDRAWN, "")),
            page(MEMBER, of(DRAFT, "", "/team", "/check")),
            page(INVITED, of(DRAFT, "", "/text", "/team")),
            page(INVITED, "/me"),
            page(STRANGER, "/applications", "/calls/" + OPEN + "/apply"),
            page(OFFICIAL, "/me", "/official/applications", "/official/awards"),
            page(OFFICIAL, "/official/applications?status=ADMITTED"),
            page(OFFICIAL, official(SUBMITTED, FAILED, REVIEWED, SUPPORTED)),
            page(OFFICIAL_OF_APPLICANT, official(SUBMITTED)),
            page(OFFICIAL, experts(REVIEWED, AWARDED)),
            page(OFFICIAL_OF_APPLICANT, experts(REVIEWED)),
            page(OFFICIAL, "/official/awards/" + SUPPORTED_NUMBER),
            page(OFFICIAL, "/official/awards/" + AWARDED_NUMBER),
            page(OFFICIAL_WHO_VOTED, "/official/awards/" + SUPPORTED_NUMBER),
            page(EXPERT_1, "/me", "/review", "/review/" + REVIEWED),
            page(EXPERT_2, "/review/" + REVIEWED, "/review/" + REVIEWED + "/conflict"),
            page(EXPERT_4, "/review"))
        .flatMap(pages -> pages)
        .flatMap(
            page ->
                Stream.of("kk", "ru", "en")
                    .map(language -> Arguments.of(page.get()[0], "/" + language + page.get()[1])));
  }

  private static Stream<Arguments> page(Persona who, String... paths) {
    return Arrays.stream(paths).map(path -> Arguments.of(who, path));
  }

  private static String[] of(Object application, String... paths) {
    return Arrays.stream(paths)
        .map(path -> "/applications/" + application + path)
        .toArray(String[]::new);
  }

  private static String[] official(Object... applications) {
    return Arrays.stream(applications)
        .map(application -> "/official/applications/" + application)
        .toArray(String[]::new);
  }

  private static String[] experts(Object... applications) {
    return Arrays.stream(official(applications))
        .map(path -> path + "/experts")
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_is_whole_in_every_language(Persona who, String path) throws Exception {
    String page =
        mvc.perform(get(path).with(who.session()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("<h1>").doesNotContain(">null<", "\"null\"");
    assertThat(KEY.matcher(page).results().map(found -> found.group())).isEmpty();
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            REFERRED
                .matcher(page)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(" "))))
        .isSubsetOf(ids);
    int above = 1;
    for (int level :
        HEADING.matcher(page).results().mapToInt(h -> Integer.parseInt(h.group(1))).toArray()) {
      assertThat(level).as("headings follow each other").isLessThanOrEqualTo(above + 1);
      above = level;
    }
  }
}
