/// Answers to requests that may come again.
@NullMarked
package kz.tereze.web.repeat;

import org.jspecify.annotations.NullMarked;
