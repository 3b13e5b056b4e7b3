/// A person's inbox, how they want to be told, and what could not be delivered.
@NullMarked
package kz.tereze.web.notice;

import org.jspecify.annotations.NullMarked;
