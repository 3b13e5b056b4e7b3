/// How an official decides on what the council supported, and how foreign awards come in.
@NullMarked
package kz.tereze.domain.award;

import org.jspecify.annotations.NullMarked;
