package kz.tereze.infra.assignment;

import com.google.ortools.Loader;

/// The native library of OR-Tools, loaded when it is first needed.
final class OrTools {

  private static boolean isLoaded;

  private OrTools() {}

  /// @throws SolverMissing where it cannot be loaded
  static synchronized void load() {
    if (!isLoaded) {
      try {
        Loader.loadNativeLibraries();
        isLoaded = true;
      } catch (RuntimeException | UnsatisfiedLinkError failure) {
        throw new SolverMissing(failure);
      }
    }
  }
}
