/// REST: the common form of problems, the description of the interface, who a token stands for.
@NullMarked
package kz.tereze.web.rest;

import org.jspecify.annotations.NullMarked;
