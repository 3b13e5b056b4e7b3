package kz.tereze.api.grant;

import java.time.LocalDate;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;

/// One planned payment of a contract.
///
/// @param number 1, 2, 3 in the order of payment
/// @param purpose what it pays for
public record Tranche(int number, Tiyn amount, LocalDate dueOn, Text purpose) {}
