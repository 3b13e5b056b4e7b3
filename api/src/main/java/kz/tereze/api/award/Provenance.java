package kz.tereze.api.award;

import kz.tereze.api.Hash;

/// Where imported awards come from.
///
/// @param standard the format, for example `360Giving`
/// @param publisher identifier of the publishing organisation
/// @param publisherName as it calls itself
/// @param licence as the publisher states it, or that none is stated
/// @param file name of the imported file
/// @param hash SHA-256 of the imported file
public record Provenance(
    String standard,
    String publisher,
    String publisherName,
    String licence,
    String file,
    Hash hash) {}
