package kz.tereze.web.tryout;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Tiyn;

record Raise(int number, Tiyn sum, Acting by) implements Command {
  @Override
  public String target() {
    return "tryout-" + number;
  }
}
