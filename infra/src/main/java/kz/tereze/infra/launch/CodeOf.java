package kz.tereze.infra.launch;

import java.time.Instant;
import java.util.List;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.OneTimeCode;

/// `otp NAME`: the code an invented person's telephone would show now.
public final class CodeOf implements Verb {

  @Override
  public String name() {
    return "otp";
  }

  @Override
  public String help() {
    return "NAME: the one-time code of a demonstration person";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    DemoPeople.Person person = Named.person(DemoPeople.read(), "otp", args);
    if (!person.needsCode()) {
      throw new CannotRun(person.username() + " signs in by password alone, without a code.");
    }
    OneTimeCode code = OneTimeCode.at(person.requiredCodeSecret(), Instant.now());
    System.out.println(code.digits());
    System.err.printf("for another %d s; each code is taken once%n", code.secondsLeft());
    return 0;
  }
}
