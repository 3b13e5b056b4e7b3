/// A person's desk: what waits for them, and the pages they work on.
@NullMarked
package kz.tereze.web.desk;

import org.jspecify.annotations.NullMarked;
