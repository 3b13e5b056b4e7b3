package kz.tereze.web.ledger;

import kz.tereze.projections.ledger.Figures;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The programme in a few figures, for machines.
@RestController
@RequestMapping("/api/v1/figures")
@Public
class FiguresResource {

  private final Figures figures;

  FiguresResource(Figures figures) {
    this.figures = figures;
  }

  @GetMapping
  Figures.Today today(Visitor visitor) {
    return figures.at(visitor.at());
  }
}
