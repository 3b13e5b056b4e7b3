package kz.tereze.api.grant;

import java.time.LocalDate;
import kz.tereze.api.Text;

/// Something a contract promises by a day.
///
/// @param number 1, 2, 3 in the order of the days
/// @param result what will be there then
/// @param pilot whether the company that posted the need accepts it on its site
public record Milestone(int number, LocalDate dueOn, Text result, boolean pilot) {}
