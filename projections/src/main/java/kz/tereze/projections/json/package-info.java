/// How the words of the api look as JSON: stored events, REST and ledger entries share one form.
@NullMarked
package kz.tereze.projections.json;

import org.jspecify.annotations.NullMarked;
