package kz.tereze.projections.levy;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;

/// A correction of what is due.
public record AdjustmentRow(
    Tiyn before, Tiyn due, AdjustmentReason reason, Text explanation, Instant at) {}
