package kz.tereze.api.call;

import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;

/// What an application drew.
///
/// @param rank that it has now
/// @param ticket by which it was ordered: the smallest is first
public record Lot(int rank, ApplicationId application, ApplicationNumber number, Hash ticket) {}
