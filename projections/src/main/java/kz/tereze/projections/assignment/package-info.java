/// Which expert reviews which application: the published problem, its solution, and the proof
/// that no other solution is better.
@NullMarked
package kz.tereze.projections.assignment;

import org.jspecify.annotations.NullMarked;
