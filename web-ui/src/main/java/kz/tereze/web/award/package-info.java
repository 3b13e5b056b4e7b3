/// Awards: an official approves what the council supported, or sends it back.
@NullMarked
package kz.tereze.web.award;

import org.jspecify.annotations.NullMarked;
