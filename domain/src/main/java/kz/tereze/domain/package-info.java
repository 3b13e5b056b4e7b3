@NullMarked
package kz.tereze.domain;

import org.jspecify.annotations.NullMarked;
