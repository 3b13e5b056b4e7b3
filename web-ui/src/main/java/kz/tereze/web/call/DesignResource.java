package kz.tereze.web.call;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Candidate;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.FormSchema;
import kz.tereze.api.call.Procedure;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DesignRow;
import kz.tereze.projections.call.Designs;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How calls are designed, for machines.
@RestController
@RequestMapping("/api/v1/calls/{call}")
class DesignResource {

  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  /// @param basedOn the version that was read; 0 before the first
  /// @param reason demanded once the call is announced
  record Redesign(int basedOn, Design design, @Nullable Text reason) {}

  /// @param code the reason's code
  /// @param holds null when what decides it was not said
  record Outcome(String code, @Nullable Boolean holds) {}

  private final Calls calls;
  private final Designs designs;
  private final Redesigning redesigning;

  DesignResource(Calls calls, Designs designs, Redesigning redesigning) {
    this.calls = calls;
    this.designs = designs;
    this.redesigning = redesigning;
  }

  @GetMapping("/designs")
  @Public
  @Operation(summary = "Every published version of a call's design, the newest first, with reasons")
  List<DesignRow> published(@PathVariable CallId call) {
    return designs.published(announced(call));
  }

  @GetMapping("/design")
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "The newest version of a call's design, published or not")
  DesignRow newest(@PathVariable CallId call) {
    return redesigning.newest(redesigning.call(call).call());
  }

  @PostMapping("/design")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Design a call: who may apply, what its form asks, how it is judged")
  void design(@PathVariable CallId call, @RequestBody Redesign asked, SignedIn who) {
    redesigning.send(call, asked.basedOn(), asked.design(), asked.reason(), who);
  }

  @GetMapping("/form")
  @Public
  @Operation(summary = "The form that holds now, as JSON Schema 2020-12")
  ResponseEntity<String> form(@PathVariable CallId call) {
    return schema(designs.holding(announced(call)).design().form());
  }

  @GetMapping("/forms/{version}")
  @Public
  @Operation(summary = "A published version of the form, as JSON Schema 2020-12")
  ResponseEntity<String> form(@PathVariable CallId call, @PathVariable int version) {
    return schema(
        designs.published(announced(call), version).orElseThrow(Missing::new).design().form());
  }

  @GetMapping("/outline-form")
  @Public
  @Operation(summary = "What the first of two stages asks now, as JSON Schema 2020-12")
  ResponseEntity<String> outlineForm(@PathVariable CallId call) {
    return outlineSchema(designs.holding(announced(call)));
  }

  @GetMapping("/outline-forms/{version}")
  @Public
  @Operation(summary = "A published version of what the first stage asks, as JSON Schema 2020-12")
  ResponseEntity<String> outlineForm(@PathVariable CallId call, @PathVariable int version) {
    return outlineSchema(designs.published(announced(call), version).orElseThrow(Missing::new));
  }

  private static ResponseEntity<String> outlineSchema(DesignRow row) {
    if (row.design().procedure() != Procedure.TWO_STAGE) {
      throw new Missing();
    }
    return schema(row.design().firstStage());
  }

  private static ResponseEntity<String> schema(Form form) {
    Map<String, Object> schema = FormSchema.of(form);
    return ResponseEntity.ok().contentType(SCHEMA).body(CanonicalJson.of(schema));
  }

  @PostMapping("/eligibility")
  @Public
  @Operation(summary = "Whether somebody may apply, condition by condition; nothing is kept")
  List<Outcome> check(@PathVariable CallId call, @RequestBody Candidate candidate) {
    return Verdict.of(designs.holding(announced(call)).design().conditions(), candidate).stream()
        .map(verdict -> new Outcome(verdict.condition().code(), verdict.holds()))
        .toList();
  }

  private CallId announced(CallId call) {
    return calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new).call();
  }
}
