/// The ledger as a folder of files that need no server: pages in three languages, search, data and
/// log, from a stick, a shelf or any web server.
@NullMarked
package kz.tereze.web.mirror;

import org.jspecify.annotations.NullMarked;
