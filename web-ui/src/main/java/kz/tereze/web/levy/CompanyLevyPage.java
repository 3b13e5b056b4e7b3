package kz.tereze.web.levy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.levy.LevyActs;
import kz.tereze.projections.levy.LevyDeclarations;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.Receipts;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the company of the signed-in person owes, what is met, what is left, and what to do next.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class CompanyLevyPage {

  static final String PATH = "/company/levy";

  private final LevyFiles files;
  private final Obligations obligations;
  private final LevyDeclarations declarations;
  private final LevyActs acts;
  private final Receipts receipts;
  private final Clock clock;

  CompanyLevyPage(
      LevyFiles files,
      Obligations obligations,
      LevyDeclarations declarations,
      LevyActs acts,
      Receipts receipts,
      Clock clock) {
    this.files = files;
    this.obligations = obligations;
    this.declarations = declarations;
    this.acts = acts;
    this.receipts = receipts;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView own(SignedIn who) {
    Bin own = who.organisation();
    return new ModelAndView(
        "levy/company",
        Map.of(
            "hasOrganisation",
            own != null,
            "files",
            own == null ? List.of() : all(own),
            "receipts",
            own == null ? List.of() : receipts.ofPayer(own),
            "today",
            today()));
  }

  /// The newest year first.
  private List<LevyFile> all(Bin own) {
    Set<ObligationId> known = new LinkedHashSet<>();
    obligations.ofPayer(own).forEach(row -> known.add(row.obligation()));
    declarations.ofPayer(own).forEach(row -> known.add(row.obligation()));
    acts.exemptionsOf(own).forEach(row -> known.add(row.obligation()));
    return known.stream()
        .sorted(Comparator.comparing(ObligationId::key).reversed())
        .map(files::of)
        .toList();
  }

  @GetMapping(PATH + "/{obligation}")
  ModelAndView one(@PathVariable ObligationId obligation, Entry entry, Ui ui, SignedIn who) {
    LevyFile file = files.seenBy(who, obligation);
    entry.labels("levy.spending");
    return new ModelAndView(
        "levy/own",
        Map.of("file", file, "today", today(), "moments", LevyStory.of(ui, file, today())));
  }

  private LocalDate today() {
    return Kazakhstan.day(clock.instant());
  }
}
