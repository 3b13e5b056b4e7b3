/// Problems with what the public reads: anybody reports them, and the answer has a term.
@NullMarked
package kz.tereze.api.problem;

import org.jspecify.annotations.NullMarked;
