package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.Question;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Attachments;
import kz.tereze.web.document.Download;
import kz.tereze.web.form.Answering;
import kz.tereze.web.form.QuestionWords;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The team answers a section of the call's own form, with documents where it asks for them.
@Controller
@PreAuthorize("isAuthenticated()")
class ChapterPage {

  private final Steps steps;
  private final Sheets sheets;
  private final Attachments attachments;
  private final Documents documents;

  ChapterPage(Steps steps, Sheets sheets, Attachments attachments, Documents documents) {
    this.steps = steps;
    this.sheets = sheets;
    this.attachments = attachments;
    this.documents = documents;
  }

  @GetMapping("/applications/{id}/form/{section}")
  ModelAndView show(
      @PathVariable ApplicationId id,
      @PathVariable String section,
      SignedIn who,
      Entry entry,
      Ui ui) {
    return steps.show(id, chapter(id, section, who, entry, ui), who, entry, ui);
  }

  @PostMapping("/applications/{id}/form/{section}")
  Object save(
      @PathVariable ApplicationId id,
      @PathVariable String section,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      SignedIn who,
      Entry entry,
      Ui ui) {
    Chapter chapter = chapter(id, section, who, entry, ui);
    return steps.save(
        id, chapter, who, entry, ui, (saved, typed) -> read(chapter, saved, typed, files));
  }

  @PostMapping("/applications/{id}/form/{section}/autosave")
  ModelAndView autosave(
      @PathVariable ApplicationId id,
      @PathVariable String section,
      SignedIn who,
      Entry entry,
      Ui ui) {
    Chapter chapter = chapter(id, section, who, entry, ui);
    return steps.autosave(
        id,
        chapter,
        who,
        ui,
        entry,
        (saved, typed) -> read(chapter, saved, typed, new LinkedMultiValueMap<>()));
  }

  @GetMapping("/applications/{id}/documents/{hash}")
  ResponseEntity<byte[]> document(
      @PathVariable ApplicationId id, @PathVariable Hash hash, SignedIn who) {
    Sheet sheet =
        who.acting().is(Role.OFFICIAL) ? sheets.received(id, who) : sheets.ofParty(id, who);
    ApplicationContent content = sheet.row().content();
    if (content == null
        || content.details().answers().stream()
            .noneMatch(one -> one instanceof Answer.Document kept && kept.hash().equals(hash))) {
      throw new Missing();
    }
    return Download.of(documents, hash, "application");
  }

  private Chapter chapter(ApplicationId id, String section, SignedIn who, Entry entry, Ui ui) {
    entry.labels("form");
    Chapter chapter =
        sheets
            .ofTeam(id, who)
            .design()
            .flatMap(design -> design.form().section(section))
            .map(Chapter::new)
            .orElseThrow(Missing::new);
    chapter.section().questions().forEach(question -> Answering.name(ui, entry, question));
    return chapter;
  }

  private ApplicationContent read(
      Chapter chapter,
      ApplicationContent saved,
      Entry entry,
      MultiValueMap<String, MultipartFile> files) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : chapter.section().questions()) {
      Optional<Answer> answer =
          question instanceof Question.File file
              ? document(file, saved, entry, files)
              : Answering.read(entry, question);
      answer.ifPresent(answers::add);
    }
    entry.check();
    return saved.with(saved.details().answering(answers));
  }

  /// The new document, or the one there was unless its removal is ticked.
  private Optional<Answer> document(
      Question.File question,
      ApplicationContent saved,
      Entry entry,
      MultiValueMap<String, MultipartFile> files) {
    String field = QuestionWords.field(question);
    List<MultipartFile> sent =
        files.getOrDefault(field, List.of()).stream().filter(file -> !file.isEmpty()).toList();
    if (sent.isEmpty()) {
      return entry.isTicked(field + ".remove")
          ? Optional.empty()
          : saved.details().answer(question.key());
    }
    return attachments.keep(entry, field, question, sent.getFirst()).map(Answer.class::cast);
  }
}
