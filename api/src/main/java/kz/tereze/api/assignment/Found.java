package kz.tereze.api.assignment;

/// How good an assignment is.
///
/// @param similarity sum over all pairs, each from 0 to 10,000
/// @param strong so many experts of each application fit at least as well as `floor` says
/// @param worst the smallest sum that an application got
public record Found(long similarity, int strong, int floor, int worst) {}
