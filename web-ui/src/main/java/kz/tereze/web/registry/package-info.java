/// Organisations: the public page of each, and the administrator's register.
@NullMarked
package kz.tereze.web.registry;

import org.jspecify.annotations.NullMarked;
