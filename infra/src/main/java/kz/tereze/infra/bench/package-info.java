/// Benchmarks: the figures in `infra/docs/benchmarks.md`, measured on a schema of their own beside
/// the data of the installation.
@NullMarked
package kz.tereze.infra.bench;

import org.jspecify.annotations.NullMarked;
