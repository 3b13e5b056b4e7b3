package kz.tereze.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.tereze.web.Faults;
import kz.tereze.web.Once;
import kz.tereze.web.Outcomes;
import kz.tereze.web.rest.Repeats.Answer;
import kz.tereze.web.rest.Repeats.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Honours the header `Idempotency-Key` of every POST under `/api/v1`: the same request with the
/// same key has one effect and one answer, another request with that key is refused (draft
/// standard of the IETF: 422 for another request, 409 while the first is under way).
@Component
public final class RepeatedRequests extends OncePerRequestFilter {

  /// Tells that an answer is an earlier one.
  static final String REPLAYED = "Idempotency-Replayed";

  private static final String PATH = "/api/v1/";
  private static final int LARGEST_BODY_KEPT = 1 << 16;

  private final Repeats repeats;
  private final Faults faults;

  RepeatedRequests(Repeats repeats, Faults faults) {
    this.repeats = repeats;
    this.faults = faults;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name())
        || !request.getRequestURI().startsWith(request.getContextPath() + PATH)
        || request.getHeader(Once.HEADER) == null
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<UUID> key = Once.key(request.getHeader(Once.HEADER));
    if (key.isEmpty()) {
      faults.tell(request, response, HttpStatus.BAD_REQUEST, "no-key");
      return;
    }
    KeptBody kept = new KeptBody(request);
    Principal who = request.getUserPrincipal();
    Asked asked = new Asked(key.get(), who.getName(), hash(request, kept.body()));
    try {
      switch (repeats.begin(asked)) {
        case NEW -> carryOut(asked, kept, response, chain);
        case BUSY -> faults.tell(request, response, HttpStatus.CONFLICT, "key-busy");
        case OTHER ->
            faults.tell(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "key-of-another");
        case ANSWERED -> again(asked, response);
      }
    } catch (RuntimeException failure) {
      if (!Outcomes.isAway(failure)) {
        throw failure;
      }
      faults.tell(request, response, HttpStatus.SERVICE_UNAVAILABLE, "away");
    }
  }

  private void carryOut(
      Asked asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean kept = false;
    try {
      chain.doFilter(request, answer);
      byte[] body = answer.getContentAsByteArray();
      if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()
          && body.length <= LARGEST_BODY_KEPT) {
        repeats.keep(
            asked,
            new Answer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                body));
        kept = true;
      }
    } finally {
      if (!kept) {
        repeats.forget(asked);
      }
      answer.copyBodyToResponse();
    }
  }

  private void again(Asked asked, HttpServletResponse response) throws IOException {
    Answer answer =
        repeats.answer(asked).orElseThrow(() -> new IllegalStateException("an answer is gone"));
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (answer.place() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.place());
    }
    if (answer.type() != null) {
      response.setContentType(answer.type());
    }
    response.getOutputStream().write(answer.body());
  }

  private static String hash(HttpServletRequest request, byte[] body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String line = request.getRequestURI() + "?" + request.getQueryString() + "\n";
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
