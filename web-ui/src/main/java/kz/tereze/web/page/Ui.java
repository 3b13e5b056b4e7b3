package kz.tereze.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tereze.api.Role;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.log.Integrity;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What every template and layout knows of the request it answers: language and words, where the
/// reader is, who they are. Given to templates as `ui`, to controllers as an argument.
public final class Ui extends Wording {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  static final String THEME_COOKIE = "theme";
  static final String NOTICE = "tereze.notice";

  private final HttpServletRequest request;
  private final Site site;
  private final @Nullable SignedIn person;

  Ui(HttpServletRequest request, Messages messages, Site site, @Nullable SignedIn person) {
    super(Language.of(request), messages);
    this.request = request;
    this.site = site;
    this.person = person;
  }

  /// The address of a page in the reader's language: `ui.path("/needs")` is `/ru/needs`.
  public String path(String page) {
    return request.getContextPath() + "/" + language().code() + page;
  }

  /// The address of something that has no language: a download, a resource, a file.
  public String plain(String path) {
    return request.getContextPath() + path;
  }

  /// An address of a style sheet, script or picture; changes with its content.
  public String asset(String path) {
    return request.getContextPath() + site.assets().versioned(path);
  }

  /// Where the reader is, without context and language: `/needs/N-2026-00001`.
  public String here() {
    String path = Language.pathOf(request);
    return Language.ofPath(path).isPresent() ? path.substring(3) : path;
  }

  /// The address of this page with its question, for a return to it.
  public String hereWithQuery() {
    String query = request.getQueryString();
    return path(here()) + (query == null ? "" : "?" + query);
  }

  /// The same page in another language.
  public String in(Language other) {
    if (Language.ofPath(Language.pathOf(request)).isEmpty()) {
      return request.getContextPath() + "/" + other.code();
    }
    String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
    return request.getContextPath()
        + "/"
        + other.code()
        + here()
        + (query == null ? "" : "?" + query);
  }

  /// The same page in another language as an absolute address, for machines that index pages.
  public String absolute(Language other) {
    return origin() + in(other);
  }

  /// The absolute address of something that has no language, for whoever copies it elsewhere.
  public String site(String path) {
    return origin() + plain(path);
  }

  private String origin() {
    int port = request.getServerPort();
    boolean isUsual = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
    return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }

  /// Leads through sign-in and back here.
  public String signIn() {
    String back = "GET".equals(request.getMethod()) ? hereWithQuery() : path("");
    return path("/sign-in") + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /// Chooses a look and comes back here.
  public String look(String theme) {
    String back = "GET".equals(request.getMethod()) ? hereWithQuery() : path("");
    return path("/theme/" + theme) + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /// Another page, asked the same.
  public String asked(String page) {
    String query = request.getQueryString();
    return path(page) + (query == null ? "" : "?" + query);
  }

  /// This page with one value of its question changed.
  public String withQuery(String name, Object value) {
    StringBuilder query = new StringBuilder();
    request
        .getParameterMap()
        .forEach(
            (other, values) -> {
              if (!other.equals(name)) {
                for (String each : values) {
                  append(query, other, each);
                }
              }
            });
    append(query, name, value.toString());
    return path(here()) + query;
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /// Whether the site has such a page; links lead nowhere else.
  public boolean exists(String page) {
    return site.links().exists(page);
  }

  /// The main sections that exist.
  public List<String> sections() {
    return site.links().sections();
  }

  /// Whether the reader is in a section.
  public boolean isIn(String section) {
    return section.isEmpty()
        ? here().isEmpty() || here().equals("/")
        : here().equals(section) || here().startsWith(section + "/");
  }

  public @Nullable SignedIn person() {
    return person;
  }

  /// How many notices the reader has not read yet.
  public int unread() {
    return person == null ? 0 : site.unread(person.person());
  }

  /// The reader's roles in words.
  public String roles() {
    return person == null
        ? ""
        : person.roles().stream().sorted().map(this::word).collect(Collectors.joining(", "));
  }

  public boolean is(Role role) {
    return person != null && person.is(role);
  }

  /// The token that proves a form is ours. Only forms ask for it: it costs a session.
  public CsrfToken csrf() {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      return token;
    }
    throw new IllegalStateException("no token for forms on " + here());
  }

  /// A fresh key for a form: the same sending of it is carried out once.
  public String sending() {
    return UUID.randomUUID().toString();
  }

  /// `light`, `dark`, or empty when the reader's system decides.
  public String theme() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(cookie -> THEME_COOKIE.equals(cookie.getName()))
            .map(Cookie::getValue)
            .filter(Themes::isTheme)
            .findFirst()
            .orElse("");
  }

  /// What the act before this page did, told once.
  public @Nullable String notice() {
    Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
    return carried != null && carried.get(NOTICE) instanceof String told ? told : null;
  }

  /// The newest sealed head of the public ledger.
  public Optional<Head> ledgerHead() {
    return site.ledgerHead();
  }

  /// What is wrong with the ledger now, and since when; usually nothing.
  public List<Integrity.Wrong> ledgerFaults() {
    return site.ledgerFaults();
  }

  /// A value of the page's question (`?status=OPEN`).
  public String query(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /// The version of the running system.
  public String version() {
    return site.version();
  }

  /// What describes a field to those who do not see it: its hint and its error.
  public static @Nullable String described(Entry entry, String name, @Nullable String hint) {
    String id = Entry.id(name);
    return classes(
        hint == null && entry.hint(name) == null ? null : id + "-hint",
        entry.error(name) == null ? null : id + "-error");
  }

  /// Classes of a component put together; empty ones fall out.
  public static @Nullable String classes(@Nullable String... names) {
    String joined =
        String.join(
            " ", Arrays.stream(names).filter(name -> name != null && !name.isBlank()).toList());
    return joined.isEmpty() ? null : joined;
  }
}
