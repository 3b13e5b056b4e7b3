package kz.tereze.api.payment;

import kz.tereze.api.Hash;
import org.jspecify.annotations.Nullable;

/// The paper of a register for the treasury with one more signature inside it.
///
/// @param over SHA-256 of the paper with the signatures before it; null for the first
/// @param paper SHA-256 of the paper with this one
public record SignedPaper(@Nullable Hash over, Hash paper) {}
