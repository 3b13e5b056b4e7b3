package kz.tereze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import kz.tereze.web.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whoever comes here is led through sign-in and then back to the page they came from.
@RestController
@PreAuthorize("isAuthenticated()")
class SignInPage {

  @GetMapping(Language.PREFIX + "/sign-in")
  ResponseEntity<Void> back(
      @RequestParam(defaultValue = "") String back, HttpServletRequest request) {
    boolean ours = Language.ofPath(back.split("[?#]", 2)[0]).isPresent() && !back.contains("\\");
    String target = ours ? back : "/" + Language.of(request).code();
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, request.getContextPath() + target)
        .build();
  }
}
