package kz.tereze.web.levy;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.YearTotal;
import kz.tereze.web.page.Pages;
import org.jspecify.annotations.Nullable;

/// One page of the list of obligations, with the years there are.
///
/// @param year the one asked for; null for all
public record ObligationSheet(
    List<ObligationRow> rows,
    Map<Bin, Text> names,
    List<YearTotal> years,
    @Nullable Integer year,
    Pages pages) {}
