/// Numbers drawn for new things.
@NullMarked
package kz.tereze.web.number;

import org.jspecify.annotations.NullMarked;
