package kz.tereze.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Refused;
import kz.tereze.web.Away;
import kz.tereze.web.Faults;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.Outcomes;
import kz.tereze.web.Overtaken;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.page.Uis;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever a page, an action or a resource ends with into words: the form again, a notice, a
/// problem. Nobody ever reads a stack trace.
@ControllerAdvice
class WhatWentWrong {

  private static final Logger LOG = LoggerFactory.getLogger(WhatWentWrong.class);

  private final ToldFaults faults;
  private final Uis uis;

  WhatWentWrong(ToldFaults faults, Uis uis) {
    this.faults = faults;
    this.uis = uis;
  }

  @ExceptionHandler
  @Nullable ModelAndView refused(
      Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = uis.of(request);
    String title = ui.t("fault.refused.title");
    HttpStatus status =
        refused.rule().isPassing() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
    if (Faults.isMachine(request)) {
      Problem problem = new Problem(status, title, ui.sentence(refused)).of(refused);
      faults.write(request, response, status, problem);
      return null;
    }
    Entry entry = Uis.entry(request);
    Optional<ModelAndView> form = Optional.empty();
    if (entry != null) {
      entry.refused(refused);
      form = again(entry);
    }
    if (form.isEmpty()) {
      faults.page(request, response, status, title, List.of(ui.sentence(refused)));
    }
    return form.map(WhatWentWrong::unprocessable).orElse(null);
  }

  /// A rule may keep the form's page from being shown, too.
  private static Optional<ModelAndView> again(Entry entry) {
    try {
      return entry.again();
    } catch (Refused there) {
      return Optional.empty();
    }
  }

  @ExceptionHandler
  @Nullable ModelAndView invalid(
      Entry.Invalid invalid, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Entry entry = Uis.entry(request);
    Optional<ModelAndView> form = entry == null ? Optional.empty() : entry.again();
    if (Faults.isMachine(request) || form.isEmpty()) {
      tellErrors(request, response, invalid.errors());
    }
    return Faults.isMachine(request) ? null : form.map(WhatWentWrong::unprocessable).orElse(null);
  }

  private static ModelAndView unprocessable(ModelAndView form) {
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  @ExceptionHandler
  void invalid(
      MethodArgumentNotValidException invalid,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Entry.Wrong> errors = new ArrayList<>();
    invalid
        .getFieldErrors()
        .forEach(
            error ->
                errors.add(
                    new Entry.Wrong(error.getField(), String.valueOf(error.getDefaultMessage()))));
    tellErrors(request, response, errors);
  }

  private void tellErrors(
      HttpServletRequest request, HttpServletResponse response, List<Entry.Wrong> errors)
      throws IOException {
    Ui ui = uis.of(request);
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    String title = ui.t("fault.invalid.title");
    if (Faults.isMachine(request)) {
      Problem problem = new Problem(status, title, ui.t("fault.invalid.text")).with(errors);
      faults.write(request, response, status, problem);
    } else {
      List<String> sentences = errors.stream().map(Entry.Wrong::sentence).toList();
      faults.page(request, response, status, title, sentences);
    }
  }

  @ExceptionHandler
  void missing(Missing missing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    faults.tell(request, response, HttpStatus.NOT_FOUND, "missing");
  }

  /// An identifier in the path that cannot exist, or a value in the query that cannot be.
  @ExceptionHandler
  void missing(
      MethodArgumentTypeMismatchException other,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (other.getParameter().hasParameterAnnotation(PathVariable.class)) {
      faults.tell(request, response, HttpStatus.NOT_FOUND, "missing");
    } else {
      tellError(request, response, other.getName(), "entry.form");
    }
  }

  @ExceptionHandler
  void missing(
      MissingServletRequestParameterException absent,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    tellError(request, response, absent.getParameterName(), "entry.required");
  }

  @ExceptionHandler
  void missing(
      MissingRequestHeaderException absent,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    tellError(request, response, absent.getHeaderName(), "entry.required");
  }

  private void tellError(
      HttpServletRequest request, HttpServletResponse response, String field, String key)
      throws IOException {
    String sentence = uis.of(request).t(key, "label", field);
    tellErrors(request, response, List.of(new Entry.Wrong(field, sentence)));
  }

  @ExceptionHandler
  void overtaken(Overtaken overtaken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    faults.tell(request, response, HttpStatus.CONFLICT, "overtaken");
  }

  @ExceptionHandler
  void away(Away away, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.warn("something needed is away: {}", String.valueOf(away.getCause()));
    faults.tell(request, response, HttpStatus.SERVICE_UNAVAILABLE, "away");
  }

  @ExceptionHandler
  void noKey(Once.Absent absent, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    faults.tell(request, response, HttpStatus.BAD_REQUEST, "no-key");
  }

  @ExceptionHandler
  void unreadable(
      org.springframework.http.converter.HttpMessageNotReadableException unreadable,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<String> field = UnreadableJson.field(unreadable);
    if (field.isPresent()) {
      tellError(request, response, field.get(), "entry.form");
    } else {
      faults.tell(request, response, HttpStatus.BAD_REQUEST, "bad-json");
    }
  }

  /// The guards outside the framework answer these.
  @ExceptionHandler
  void denied(AccessDeniedException denied) {
    throw denied;
  }

  @ExceptionHandler
  void nobody(AuthenticationException nobody) {
    throw nobody;
  }

  @ExceptionHandler
  void other(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RuntimeException outcome = Outcomes.of(failure);
    if (outcome instanceof Away away) {
      away(away, request, response);
    } else if (failure instanceof ErrorResponse known) {
      copyHeaders(known, response);
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      faults.tell(request, response, status, Statuses.key(status));
    } else {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
      faults.tell(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "broken");
    }
  }

  private static void copyHeaders(ErrorResponse known, HttpServletResponse response) {
    known.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
  }
}
