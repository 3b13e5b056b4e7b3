package kz.tereze.infra.launch;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.DemoSignIn;

/// `token NAME`: an access token for the REST API, as the running site's sign-in service gives it.
public final class TokenOf implements Verb {

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String help() {
    return "NAME [--gold]: an access token of a demonstration person for the REST API";
  }

  @Override
  public int run(Settings settings, List<String> args) throws InterruptedException {
    DemoPeople demo = DemoPeople.read();
    DemoPeople.Person person = Named.person(demo, "token", args);
    if (settings.outsideSignIn() != null) {
      throw new CannotRun("Tokens are given out here only by the built-in sign-in service.");
    }
    Ports ports =
        Tenancy.tenant(Home.open(settings.home()))
            .filter(Tenancy.Tenant::site)
            .orElseThrow(() -> new CannotRun("No site runs on this data. Start it: ./run"))
            .ports();
    DemoSignIn signIn = new DemoSignIn(settings.at(ports).issuerUri());
    try {
      System.out.println(
          args.contains("--gold")
              ? signIn.goldToken(person, demo.password())
              : signIn.token(person, demo.password()));
      return 0;
    } catch (ConnectException e) {
      throw new CannotRun("The sign-in service does not answer yet. Try again.", e);
    } catch (IOException e) {
      throw new CannotRun(String.valueOf(e.getMessage()), e);
    }
  }
}
