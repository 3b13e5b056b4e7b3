/// What is told when something is refused, wrong, missing or away, to people and to machines.
@NullMarked
package kz.tereze.web.fault;

import org.jspecify.annotations.NullMarked;
