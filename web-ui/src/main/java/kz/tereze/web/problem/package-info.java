/// Anybody reports what is wrong on a public page and reads what came of it; the office answers.
@NullMarked
package kz.tereze.web.problem;

import org.jspecify.annotations.NullMarked;
