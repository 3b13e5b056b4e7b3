@NullMarked
package kz.tereze.infra.identity;

import org.jspecify.annotations.NullMarked;
