package kz.tereze.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.tereze.web.language.Messages;
import kz.tereze.web.rest.Repeats;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// The foundation of every page, without a database or an identity provider. A test of pages
/// extends it and names them: `@Import({NeedPage.class, NeedStubs.class})`.
@SpringBootTest(
    classes = WebTest.Site.class,
    properties = {"tereze.issuer-uri=http://127.0.0.1:9/realms/tereze", "tereze.client-secret=x"})
@AutoConfigureMockMvc
public abstract class WebTest {

  public static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  @Autowired protected MockMvc mvc;
  @Autowired protected SentCommands commands;
  @Autowired protected Messages messages;

  @BeforeEach
  void nothingSentYet() {
    commands.forget();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(Dispatch.class)
  @ComponentScan({
    "kz.tereze.web.language",
    "kz.tereze.web.identity",
    "kz.tereze.web.page",
    "kz.tereze.web.cache",
    "kz.tereze.web.limit",
    "kz.tereze.web.fault",
    "kz.tereze.web.rest"
  })
  static class Site {

    @Bean
    SentCommands commands() {
      return new SentCommands();
    }

    @Bean
    Numbers numbers() {
      return new DrawnInMemory();
    }

    @Bean
    Repeats repeats() {
      return new RepeatsInMemory();
    }

    @Bean
    Clock now() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
