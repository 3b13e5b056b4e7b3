package kz.tereze.infra.open;

import kz.tereze.web.language.Messages;
import kz.tereze.web.open.DataPackage;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Giving;
import kz.tereze.web.open.Ocds;
import kz.tereze.web.open.Publication;
import kz.tereze.web.open.Tables;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// The open forms for a command, which has no pages.
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
@PropertySource("classpath:tereze-web.properties")
@Import({
  Messages.class,
  Publication.class,
  Giving.class,
  Ocds.class,
  Tables.class,
  DataPackage.class,
  Dump.class
})
class OpenForms {}
