/// What every page is made of: the view, the layout's words, typed input, confirmations.
@NullMarked
package kz.tereze.web.page;

import org.jspecify.annotations.NullMarked;
