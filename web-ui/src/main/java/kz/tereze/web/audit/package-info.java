/// The auditor's desk: who did what, and what deserves a second look.
@NullMarked
package kz.tereze.web.audit;

import org.jspecify.annotations.NullMarked;
