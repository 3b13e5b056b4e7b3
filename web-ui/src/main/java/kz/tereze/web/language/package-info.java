/// The three languages of the site: which one a request is in, its words, numbers and dates.
@NullMarked
package kz.tereze.web.language;

import org.jspecify.annotations.NullMarked;
