/// How things are decided: one aggregate for each thing with rules of its own, and policies that
/// turn one fact into the next command. No clock, no input or output.
@NullMarked
package kz.tereze.domain;

import org.jspecify.annotations.NullMarked;
