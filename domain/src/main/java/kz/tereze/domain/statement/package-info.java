/// How what the bank says is taken in: all of a file or nothing, each booking once.
@NullMarked
package kz.tereze.domain.statement;

import org.jspecify.annotations.NullMarked;
