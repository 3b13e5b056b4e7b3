package kz.tereze.web.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/// The machine-readable description of REST at `/api/openapi.json`, and its one JSON form.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:tereze-web.properties")
class Interface {

  private static final String BEARER = "bearer";

  /// Tests and the demonstration bring a clock of their own.
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JsonMapper json() {
    return TerezeJson.mapper();
  }

  static {
    // What controllers take from the session or a header is no parameter of theirs.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            SignedIn.class, Visitor.class, Ui.class, Entry.class, Once.class);
  }

  @Bean
  PlainScalars plainScalars(ObjectMapperProvider describing) {
    // Questions such as isComplete() are not members.
    describing
        .jsonMapper()
        .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    return new PlainScalars();
  }

  /// Every POST takes a key; those that create something need it. Every refusal is a problem.
  @Bean
  OperationCustomizer keys() {
    return (operation, handler) -> {
      boolean creates =
          Arrays.stream(handler.getMethodParameters())
              .anyMatch(parameter -> parameter.getParameterType() == Once.class);
      if (creates || handler.hasMethodAnnotation(PostMapping.class)) {
        operation.addParametersItem(
            new HeaderParameter()
                .name(Once.HEADER)
                .required(creates)
                .description(
                    "The same request with the same key has one effect and one answer; another"
                        + " request with it is refused with 422.")
                .schema(new UUIDSchema()));
      }
      Answers.tell(
          operation,
          creates && handler.hasMethodAnnotation(PostMapping.class),
          AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class)
                  instanceof RequestMapping mapping
              && !List.of(mapping.method()).contains(RequestMethod.GET));
      return operation;
    };
  }

  @Bean
  OpenAPI description(@Value("${tereze.version:0.1.0}") String version) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tereze")
                .version(version)
                .description(
                    "Grants for technology in subsoil use. Sums are whole tiyn (100 = 1 tenge)."
                        + " Refusals name their rule; sentences follow Accept-Language."))
        .components(
            Answers.problem(new Components())
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }
}
