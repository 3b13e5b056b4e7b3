/// Appeals of applicants against decisions, heard by people who did not decide before.
@NullMarked
package kz.tereze.api.appeal;

import org.jspecify.annotations.NullMarked;
