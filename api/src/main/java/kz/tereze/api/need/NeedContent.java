package kz.tereze.api.need;

import java.time.LocalDate;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;

/// What a company writes about its technological task.
///
/// @param title the problem in one sentence
/// @param measure what will be measured, with its unit
/// @param presentValue the measure today
/// @param wantedValue the measure that would solve the problem
/// @param trlFrom technology readiness the company starts from, 1 to 9
/// @param trlTo technology readiness it wants, not below `trlFrom`
/// @param coFunding what the company itself adds, may be zero
/// @param answersBy the day by which the company decides
public record NeedContent(
    Text title,
    Text problem,
    Text measure,
    String presentValue,
    String wantedValue,
    Region site,
    int trlFrom,
    int trlTo,
    Tiyn coFunding,
    LocalDate answersBy) {}
