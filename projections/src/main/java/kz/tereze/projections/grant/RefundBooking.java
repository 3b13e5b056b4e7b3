package kz.tereze.projections.grant;

import java.time.LocalDate;
import kz.tereze.api.Tiyn;

/// Money that came back, by the bank's booking.
///
/// @param left still due then
public record RefundBooking(String reference, Tiyn amount, Tiyn left, LocalDate bookedOn) {}
