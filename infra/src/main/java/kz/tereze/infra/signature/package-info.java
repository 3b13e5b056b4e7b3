/// Electronic signatures: detached CMS verified here or by NCANode, and the demonstration's keys.
@NullMarked
package kz.tereze.infra.signature;

import org.jspecify.annotations.NullMarked;
