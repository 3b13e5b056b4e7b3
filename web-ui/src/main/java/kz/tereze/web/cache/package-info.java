/// Answers that need not be made again: public pages and data carry a tag made of what they depend
/// on, so that whoever has them already is told in a few bytes that nothing changed.
@NullMarked
package kz.tereze.web.cache;

import org.jspecify.annotations.NullMarked;
