/// The ledger in the forms machines use: 360Giving, OCDS, CommonGrants, Data Package, DCAT-AP, CSV,
/// XLSX and JSON, all written from the same records.
@NullMarked
package kz.tereze.web.open;

import org.jspecify.annotations.NullMarked;
