/// What the bank says of the funds' accounts: statements, their lines, and what each line is.
@NullMarked
package kz.tereze.api.statement;

import org.jspecify.annotations.NullMarked;
