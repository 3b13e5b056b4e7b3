/// Remembers, in the database and outside events, who the people behind ids are.
@NullMarked
package kz.tereze.web.person;

import org.jspecify.annotations.NullMarked;
