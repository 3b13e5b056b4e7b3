package kz.tereze.web.language;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kz.tereze.web.identity.Public;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/` leads to the home page in the reader's language.
@RestController
@Public
class FrontDoor {

  @GetMapping("/")
  ResponseEntity<Void> open(HttpServletRequest request) {
    String home = request.getContextPath() + "/" + Language.of(request).code();
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(home))
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .build();
  }
}
