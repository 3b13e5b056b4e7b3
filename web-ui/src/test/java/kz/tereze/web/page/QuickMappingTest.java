package kz.tereze.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import kz.tereze.web.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/// The quick way finds the handler that Spring finds.
class QuickMappingTest {

  private static final List<String> PATHS =
      List.of(
          Language.PREFIX + "/ledger",
          Language.PREFIX + "/ledger/{number}",
          Language.PREFIX + "/ledger.{format:csv|xlsx|json}",
          Language.PREFIX + "/ledger/{number}/print",
          Language.PREFIX + "/org/{bin}",
          Language.PREFIX,
          "/api/v1/ledger/entries/{seq:[0-9]{1,18}}",
          "/api/v1/ledger/{number}",
          "/log/tile/{*rest}",
          "/files/**",
          "/{page:about|help}/**");

  private final RequestMappingHandlerMapping plain = of(new RequestMappingHandlerMapping());
  private final RequestMappingHandlerMapping quick = of(new QuickMapping());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ru/ledger",
        "/kk/ledger/",
        "/de/ledger",
        "/ru/ledger/AP26000001",
        "/ru/ledger/AP26000001/print",
        "/ru/%6Cedger/AP26000001",
        "/ru/ledger;a=b/AP26000001",
        "/ru/Ledger/AP26000001",
        "/ru/ledger.csv",
        "/ru/ledger.pdf",
        "/ru/org/070340004415",
        "/ru/org/070340004415/more",
        "/ru/org",
        "/ru",
        "/",
        "//ru/ledger",
        "/ru//ledger",
        "/api/v1/ledger/entries/12",
        "/api/v1/ledger/entries/twelve",
        "/api/v1/ledger/entries",
        "/log/tile/0/x001/067",
        "/files/a/b",
        "/about/us",
        "/help",
        "/nothing"
      })
  void each_path_finds_the_same(String path) throws Exception {
    assertThat(found(quick, path)).isEqualTo(found(plain, path));
  }

  @Test
  void what_is_found_is_told_apart() throws Exception {
    assertThat(found(quick, "/ru/ledger/AP26000001")).isEqualTo(PATHS.get(1));
    assertThat(found(quick, "/log/tile/0/x001/067")).isEqualTo(PATHS.get(8));
    assertThat(found(quick, "/nothing")).isNull();
  }

  private static String found(RequestMappingHandlerMapping mapping, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain chain = mapping.getHandler(request);
    return chain == null
        ? null
        : ((Place) ((HandlerMethod) chain.getHandler()).getBean()).pattern();
  }

  private static RequestMappingHandlerMapping of(RequestMappingHandlerMapping mapping) {
    PathPatternParser parser = new PathPatternParser();
    mapping.setPatternParser(parser);
    RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
    options.setPatternParser(parser);
    for (String pattern : PATHS) {
      mapping.registerMapping(
          RequestMappingInfo.paths(pattern).options(options).build(), new Place(pattern), SHOW);
    }
    return mapping;
  }

  private static final Method SHOW = show();

  private static Method show() {
    try {
      return Place.class.getMethod("show");
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// @param pattern under which it is found
  public record Place(String pattern) {
    public void show() {}
  }
}
