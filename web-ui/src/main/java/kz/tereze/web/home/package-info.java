/// The home page and help.
@NullMarked
package kz.tereze.web.home;

import org.jspecify.annotations.NullMarked;
