package kz.tereze.domain.grant;

import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.GrantEvent.AmendmentSigned;
import org.jspecify.annotations.Nullable;

/// A proposed change of a contract that is not concluded yet.
///
/// @param signed by the recipient's head
record Change(Amendment amendment, @Nullable AmendmentSigned signed) {}
