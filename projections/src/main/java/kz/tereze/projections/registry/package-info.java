/// Organisations as everybody knows them: name, kind and region by BIN.
@NullMarked
package kz.tereze.projections.registry;

import org.jspecify.annotations.NullMarked;
