package kz.tereze.web.grant;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.web.identity.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The codes of suspensions, for machines.
@RestController
@Public
@RequestMapping("/api/v1/suspension-codes")
class HoldCodesResource {

  /// @param history every time in which the code was or is in force
  record Code(HoldReason code, List<HoldReason.InForce> history) {

    Code {
      history = List.copyOf(history);
    }
  }

  @GetMapping
  @Operation(summary = "By what a contract may be suspended, since when and by which legal act")
  List<Code> all() {
    return Arrays.stream(HoldReason.values()).map(code -> new Code(code, code.history())).toList();
  }
}
