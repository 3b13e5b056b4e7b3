/// The draw that assigns experts to the applications of a call.
@NullMarked
package kz.tereze.api.assignment;

import org.jspecify.annotations.NullMarked;
