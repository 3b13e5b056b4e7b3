/// People as such: erasing what is known of somebody.
@NullMarked
package kz.tereze.api.identity;

import org.jspecify.annotations.NullMarked;
