package kz.tereze.web.application;

import java.util.List;
import java.util.function.BiFunction;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the steps of an application have in common: shown, saved, saved by itself, and both
/// versions side by side when somebody else saved meanwhile.
@Component
class Steps {

  private static final String BASED_ON = "basedOn";
  private static final String SEEN = "seen";

  private final Sheets sheets;
  private final Saving saving;

  Steps(Sheets sheets, Saving saving) {
    this.sheets = sheets;
    this.saving = saving;
  }

  ModelAndView show(ApplicationId application, Slice part, SignedIn who, Entry entry, Ui ui) {
    Sheet sheet = sheets.ofTeam(application, who);
    return page(sheet, part, entry, ui, version(sheet.row(), part), null);
  }

  private ModelAndView page(
      Sheet sheet,
      Slice part,
      Entry entry,
      Ui ui,
      Version version,
      @Nullable ApplicationContent theirs) {
    ApplicationContent content = saving.contentOf(sheet.row());
    if (part == Part.TEXT) {
      TextPage.fill(entry, sheet.row());
    } else if (part instanceof Part) {
      MoneyPage.fill(entry, content);
    } else {
      SliceWords.typed(ui, part, content).forEach(entry::fill);
    }
    return new ModelAndView("application/" + (part instanceof Chapter ? "chapter" : part.path()))
        .addObject("sheet", sheet)
        .addObject("slice", part)
        .addObject("content", content)
        .addObject("version", version)
        .addObject("theirs", theirs);
  }

  private static Version version(ApplicationRow row, Slice part) {
    return new Version(row.revision(), part.fingerprint(row.content()));
  }

  private static Version sent(Entry entry) {
    String basedOn = entry.typed(BASED_ON);
    return new Version(
        basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : 0, entry.typed(SEEN));
  }

  Object save(
      ApplicationId application,
      Slice part,
      SignedIn who,
      Entry entry,
      Ui ui,
      BiFunction<ApplicationContent, Entry, ApplicationContent> written) {
    Sheet sheet = sheets.ofTeam(application, who);
    Version version = sent(entry);
    entry.shownAgainBy(() -> page(sheet, part, entry, ui, version, null));
    ApplicationContent content = written.apply(saving.contentOf(sheet.row()), entry);
    try {
      saving.save(
          application, who, new Saving.Written(part, version.basedOn(), version.seen(), content));
    } catch (Saving.Conflict conflict) {
      return conflict(conflict.theirs(), part, who, entry, ui);
    }
    boolean isLater = entry.isTicked("later");
    return Done.at(isLater ? sheet.base() : next(sheet, part));
  }

  private ModelAndView conflict(
      ApplicationRow theirs, Slice part, SignedIn who, Entry entry, Ui ui) {
    Sheet sheet = sheets.ofTeam(theirs.application(), who);
    // Whoever saves again has read the other version, so the form is now based on it.
    ModelAndView page =
        page(sheet, part, entry, ui, version(sheet.row(), part), sheet.row().content());
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static String next(Sheet sheet, Slice part) {
    List<Slice> slices = sheet.slices();
    return sheet.page(slices.get(Math.min(slices.indexOf(part) + 1, slices.size() - 1)));
  }

  /// The line that says whether what is typed is saved. Always 200, since htmx puts nothing else
  /// into the page.
  ModelAndView autosave(
      ApplicationId application,
      Slice part,
      SignedIn who,
      Ui ui,
      Entry entry,
      BiFunction<ApplicationContent, Entry, ApplicationContent> typed) {
    Sheet sheet = sheets.ofTeam(application, who);
    Version version = sent(entry);
    try {
      ApplicationContent content = typed.apply(saving.contentOf(sheet.row()), entry);
      ApplicationRow saved =
          saving.save(
              application,
              who,
              new Saving.Written(part, version.basedOn(), version.seen(), content));
      Sheet written = sheets.ofTeam(application, who);
      return line(
              written,
              ui.t("application.step.autosaved", "at", saved.savedAt()),
              version(saved, part))
          .addObject("told", SliceWords.told(ui, written, part))
          .addObject("isSaved", true);
    } catch (Saving.Conflict conflict) {
      String name = sheets.ofTeam(application, who).name(conflict.theirs().savedBy());
      return line(sheet, ui.t("application.step.autosave-conflict", "name", name), version);
    } catch (Entry.Invalid invalid) {
      String reason = invalid.errors().getFirst().sentence();
      return line(sheet, ui.t("application.step.autosave-refused", "reason", reason), version);
    } catch (Refused refused) {
      String reason = ui.sentence(refused);
      return line(sheet, ui.t("application.step.autosave-refused", "reason", reason), version);
    }
  }

  private static ModelAndView line(Sheet sheet, String sentence, Version version) {
    return new ModelAndView("application/saved")
        .addObject("sheet", sheet)
        .addObject("sentence", sentence)
        .addObject("version", version);
  }
}
