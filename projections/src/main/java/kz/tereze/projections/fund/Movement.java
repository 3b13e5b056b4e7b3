package kz.tereze.projections.fund;

import java.time.Instant;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.levy.ObligationId;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a fund's money, or was asked of it and did not happen.
///
/// @param obligation the obligation met by money that came in
/// @param bankReference the bank's own reference of money that came in
/// @param call the call that was given money, was refused it, or returned it
/// @param available what the fund held when it refused
/// @param alreadyFor the obligation for which the same bank reference counts
public record Movement(
    MovementKind kind,
    Tiyn amount,
    @Nullable ObligationId obligation,
    @Nullable String bankReference,
    @Nullable CallId call,
    @Nullable Tiyn available,
    @Nullable ObligationId alreadyFor,
    Instant at) {}
