package kz.tereze.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.tereze.web.Away;
import kz.tereze.web.Outcomes;
import kz.tereze.web.identity.Public;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What fails before or after our pages (a filter, the server itself) is told in the same way.
@RestController
@Public
class ContainerErrors implements ErrorController {

  private final ToldFaults faults;

  ContainerErrors(ToldFaults faults) {
    this.faults = faults;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        && Outcomes.of(failure) instanceof Away) {
      status = HttpStatus.SERVICE_UNAVAILABLE;
    }
    faults.tell(request, response, status, Statuses.key(status));
  }
}
