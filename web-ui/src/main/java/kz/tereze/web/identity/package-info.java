/// Who is signed in, what they may act as, and what a path asks of them.
@NullMarked
package kz.tereze.web.identity;

import org.jspecify.annotations.NullMarked;
