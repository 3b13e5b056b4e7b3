/// Applications: the team writes and submits, an official checks the form.
@NullMarked
package kz.tereze.web.application;

import org.jspecify.annotations.NullMarked;
