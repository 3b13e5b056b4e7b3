package kz.tereze.web.accounts;

import java.util.List;
import kz.tereze.projections.ledger.Span;
import kz.tereze.web.page.Option;

/// For which programme and year the accounts are shown, and which others may be chosen.
///
/// @param query the same question for the next page's address
public record AskedView(Span span, List<Option> funds, List<Option> years, String query) {}
