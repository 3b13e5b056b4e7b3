package kz.tereze.api.payment;

import java.time.LocalDate;

/// How the recipient was asked about a changed account: by another channel than the change came by.
/// Nobody is named; who asked stands beside it.
public record AccountCheck(AskedBy channel, LocalDate askedOn, AskedWhom whom) {}
