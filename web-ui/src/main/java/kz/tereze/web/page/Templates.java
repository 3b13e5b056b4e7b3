package kz.tereze.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.web.cache.PublicTags;
import kz.tereze.web.identity.WhoAsks;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires pages into the framework: views are precompiled templates (`"need/list"` is
/// `need/list.jte`), every page's path begins with a language, controllers may ask who asks.
@Component
public class Templates implements ViewResolver, Ordered, WebMvcConfigurer {

  private static final String OURS = "kz.tereze.";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());
  private final Map<String, View> views = new ConcurrentHashMap<>();
  private final Uis uis;
  private final WhoAsks who;
  private final OnceKeys keys;
  private final PublicTags tags;

  Templates(Uis uis, WhoAsks who, OnceKeys keys, PublicTags tags) {
    this.uis = uis;
    this.who = who;
    this.keys = keys;
    this.tags = tags;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.contains(":") || !engine.hasTemplate(name + ".jte")) {
      return null;
    }
    return view(name);
  }

  public View view(String name) {
    return views.computeIfAbsent(name, n -> new JteView(engine, uis, tags, n + ".jte"));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(uis);
    resolvers.add(who);
    resolvers.add(keys);
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    paths.addPathPrefix(Language.PREFIX, Templates::isPage);
  }

  private static boolean isPage(Class<?> type) {
    return type.getName().startsWith(OURS)
        && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
        && !AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class);
  }
}
