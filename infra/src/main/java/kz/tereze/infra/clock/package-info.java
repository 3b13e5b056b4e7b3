/// What happens because a day has come. The days themselves stand in the database.
@NullMarked
package kz.tereze.infra.clock;

import org.jspecify.annotations.NullMarked;
