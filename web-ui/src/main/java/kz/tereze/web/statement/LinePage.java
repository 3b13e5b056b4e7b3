package kz.tereze.web.statement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.SealedText;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.LineId;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.statement.BankLines;
import kz.tereze.projections.statement.LineRow;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One booking of the bank with all that is known of it, for whoever finds out what it is for.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class LinePage {

  static final String PATH = ReconcilePage.PATH + "/line";

  private final BankLines lines;
  private final Obligations obligations;
  private final Vault vault;
  private final People people;
  private final Clock clock;

  LinePage(BankLines lines, Obligations obligations, Vault vault, People people, Clock clock) {
    this.lines = lines;
    this.obligations = obligations;
    this.vault = vault;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView line(@RequestParam("key") String key, Entry entry) {
    LineRow row = find(key);
    entry
        .labels("statement.match")
        .fill("year", Kazakhstan.day(clock.instant()).getYear())
        .fill("regime", Regime.CODE)
        .fill("bin", row.booking().party() == null ? null : row.booking().party().digits());
    SealedText told = row.booking().told();
    List<ObligationRow> owed =
        row.booking().party() == null ? List.of() : obligations.ofPayer(row.booking().party());
    return new ModelAndView(
        "statement/line",
        Map.of(
            "line",
            row,
            "told",
            told == null ? Optional.empty() : vault.open(told),
            "owed",
            owed,
            "names",
            row.matchedBy() == null ? Map.of() : people.names(List.of(row.matchedBy()))));
  }

  LineRow find(String key) {
    return line(key).flatMap(lines::find).orElseThrow(Missing::new);
  }

  private static Optional<LineId> line(String key) {
    try {
      return Optional.of(new LineId(key));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
