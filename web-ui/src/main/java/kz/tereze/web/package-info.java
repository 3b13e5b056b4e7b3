@NullMarked
package kz.tereze.web;

import org.jspecify.annotations.NullMarked;
