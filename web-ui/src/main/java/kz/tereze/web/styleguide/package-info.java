/// Every component on one page, for those who build pages.
@NullMarked
package kz.tereze.web.styleguide;

import org.jspecify.annotations.NullMarked;
