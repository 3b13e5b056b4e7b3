@NullMarked
package kz.tereze.infra;

import org.jspecify.annotations.NullMarked;
