package kz.tereze.web.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.PropertySource;
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
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }
}
