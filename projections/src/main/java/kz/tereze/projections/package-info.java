@NullMarked
package kz.tereze.projections;

import org.jspecify.annotations.NullMarked;
