/// The pool of experts and what ties people to others: they describe themselves, officials
/// accredit.
@NullMarked
package kz.tereze.web.expert;

import org.jspecify.annotations.NullMarked;
