package kz.tereze.api.application;

import kz.tereze.api.Tiyn;

/// A milestone the team proposes.
///
/// @param month of the project by whose end it is reached
/// @param result what will be there then, in the words of the team
/// @param sum what is paid for it
public record Promised(int month, String result, Tiyn sum) {}
