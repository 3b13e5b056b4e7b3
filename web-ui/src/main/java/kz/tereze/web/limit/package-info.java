/// How much one address may ask for in a minute: more than any newsroom needs, less than what would
/// keep others out.
@NullMarked
package kz.tereze.web.limit;

import org.jspecify.annotations.NullMarked;
