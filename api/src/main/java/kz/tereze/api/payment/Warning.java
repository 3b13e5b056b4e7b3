package kz.tereze.api.payment;

/// Something about a payment that a named person must clear, with a reason, before it is approved.
///
/// @param about what gives the cause: the other payment, organisation or list; public numbers only
public record Warning(WarningKind kind, String about) {}
