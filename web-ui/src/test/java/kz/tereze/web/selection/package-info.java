/// The way from a draft to an award, as its pages show it.
@NullMarked
package kz.tereze.web.selection;

import org.jspecify.annotations.NullMarked;
