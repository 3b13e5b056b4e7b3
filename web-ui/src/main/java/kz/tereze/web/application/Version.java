package kz.tereze.web.application;

/// What a form was drawn from, sent along with it.
///
/// @param basedOn the revision
/// @param seen fingerprint of the part
public record Version(int basedOn, String seen) {}
