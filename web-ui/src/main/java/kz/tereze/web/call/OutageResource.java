package kz.tereze.web.call;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import kz.tereze.projections.call.OutageRow;
import kz.tereze.projections.call.Outages;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The site's record of its own outages, for machines.
@RestController
@Public
@RequestMapping("/api/v1/outages")
class OutageResource {

  private static final int MOST = 500;

  /// @param lastSign the newest sign of life of any node
  record Recorded(@Nullable Instant lastSign, List<OutageRow> outages) {}

  private final Outages outages;

  OutageResource(Outages outages) {
    this.outages = outages;
  }

  @GetMapping
  @Operation(summary = "When the site did not work, and which deadlines that moved; newest first")
  Recorded all() {
    return new Recorded(outages.lastSign().orElse(null), outages.list(MOST, 0));
  }
}
