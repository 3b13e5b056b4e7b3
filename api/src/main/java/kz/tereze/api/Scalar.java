package kz.tereze.api;

/// A value with one component. Wherever it is written down (stored event, REST, ledger entry) it
/// appears as that component alone, not as an object around it. Implemented by records only.
public interface Scalar {}
