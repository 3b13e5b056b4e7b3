@NullMarked
package kz.tereze.api;

import org.jspecify.annotations.NullMarked;
