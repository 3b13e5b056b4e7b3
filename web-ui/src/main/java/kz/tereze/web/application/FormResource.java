package kz.tereze.web.application;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.projections.application.Bindings;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The call's own form as one application is bound to it, for machines. Answers, budget and
/// milestones are saved with the application's content.
@RestController
@RequestMapping("/api/v1/applications/{id}")
@PreAuthorize("isAuthenticated()")
class FormResource {

  private final Sheets sheets;
  private final Bindings bindings;
  private final ChapterPage chapters;

  FormResource(Sheets sheets, Bindings bindings, ChapterPage chapters) {
    this.sheets = sheets;
    this.bindings = bindings;
    this.chapters = chapters;
  }

  @GetMapping("/design")
  @Operation(summary = "The design an application is bound to, whatever its call changed since")
  Bindings.Binding design(@PathVariable ApplicationId id, SignedIn who) {
    return bindings.find(sheets.party(id, who).application()).orElseThrow(Missing::new);
  }

  @GetMapping("/faults")
  @Operation(summary = "What is wrong with the answers to the call's own form")
  List<Fault> faults(@PathVariable ApplicationId id, SignedIn who) {
    ApplicationContent content = sheets.party(id, who).content();
    List<Answer> answers = content == null ? List.of() : content.details().answers();
    return FormCheck.faults(design(id, who).design().form(), answers);
  }

  @GetMapping("/documents/{hash}")
  @Operation(summary = "A document attached to an application")
  ResponseEntity<byte[]> document(
      @PathVariable ApplicationId id, @PathVariable Hash hash, SignedIn who) {
    return chapters.document(id, hash, who);
  }
}
