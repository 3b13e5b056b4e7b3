package kz.tereze.web.fault;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the server refuses before it knows whose page was asked for - a path that cannot be read,
/// for instance - is told in our words too, not by the server's own page.
@Component
class ServerFaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ToldFaults faults;

  ServerFaults(ToldFaults faults) {
    this.faults = faults;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    // Whoever stands nearest to the pages reports first, and nobody reports twice.
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Reports(faults)));
  }

  private static final class Reports extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final ToldFaults faults;

    Reports(ToldFaults faults) {
      this.faults = faults;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        faults.tell(request.getRequest(), response.getResponse(), status, Statuses.key(status));
        response.finishResponse();
      } catch (IOException gone) {
        LOG.debug("nobody listens any more", gone);
      }
    }
  }
}
