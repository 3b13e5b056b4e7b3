package kz.tereze.api.registry;

import kz.tereze.api.Rule;

/// What must hold of the registers that commands are answered from.
public enum RegisterRule implements Rule {
  /// Nothing is decided on the word of registers that are being built up again.
  ANSWERS_ARE_COMPLETE;

  @Override
  public boolean isPassing() {
    return true;
  }
}
