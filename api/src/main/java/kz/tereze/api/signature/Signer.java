package kz.tereze.api.signature;

import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import org.jspecify.annotations.Nullable;

/// Whose signature is expected, and what their key must be good for.
///
/// @param organisation the one they sign for; none when they sign for themselves
public record Signer(Iin person, @Nullable Bin organisation, SigningPower power) {}
