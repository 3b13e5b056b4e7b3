/// The official's decision on what the council supported; and awards of other funders, imported.
@NullMarked
package kz.tereze.api.award;

import org.jspecify.annotations.NullMarked;
