/// Draws of experts: an official starts one, everybody checks it.
@NullMarked
package kz.tereze.web.assignment;

import org.jspecify.annotations.NullMarked;
