package kz.tereze.web.levy;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the company of the signed-in person owes, and what came in from it.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class CompanyLevyPage {

  private final Obligations obligations;

  CompanyLevyPage(Obligations obligations) {
    this.obligations = obligations;
  }

  @GetMapping("/company/levy")
  ModelAndView own(SignedIn who) {
    Bin own = who.organisation();
    return new ModelAndView(
        "levy/company",
        Map.of(
            "hasOrganisation",
            own != null,
            "rows",
            own == null ? List.of() : obligations.ofPayer(own),
            "receipts",
            own == null ? List.of() : obligations.receiptsOfPayer(own)));
  }
}
