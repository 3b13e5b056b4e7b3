@NullMarked
package kz.tereze.infra.launch;

import org.jspecify.annotations.NullMarked;
