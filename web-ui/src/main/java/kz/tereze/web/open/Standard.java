package kz.tereze.web.open;

/// The open standards in which the ledger is published.
///
/// @param key of its sentences
/// @param name with its version
/// @param address of the standard itself
/// @param path where the ledger is found in it
public record Standard(String key, String name, String address, String path) {}
