package kz.tereze.api.application;

import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;

/// What a team writes. A draft may be incomplete; a submission is not.
///
/// @param summary who solves what, and how, in plain words
/// @param promise what will be measured when it is done
/// @param months length of the project
/// @param requested sum asked for
/// @param coFunding own share
/// @param region where the work is done
public record ApplicationContent(
    Text title,
    Text summary,
    Text promise,
    int months,
    Tiyn requested,
    Tiyn coFunding,
    Region region) {}
