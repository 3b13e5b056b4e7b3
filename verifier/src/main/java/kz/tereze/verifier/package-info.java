/// What a stranger needs to check the public ledger without trusting or asking whoever runs it, and
/// to witness it for others. It needs nothing but a JDK and shares no code with the server.
@NullMarked
package kz.tereze.verifier;

import org.jspecify.annotations.NullMarked;
