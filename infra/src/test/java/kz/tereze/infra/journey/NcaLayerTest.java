package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.util.Base64;
import kz.tereze.api.Acting;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand.ProposeAmendment;
import kz.tereze.api.grant.GrantCommand.WithdrawAmendment;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.signature.LoopbackKeys;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Milestones;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Signing with NCALayer, which a program of the test stands in for on NCALayer's own port.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class NcaLayerTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");

  @Test
  void a_head_signs_in_ncalayer_and_is_told_what_to_do_when_it_does_not_run() throws Exception {
    try (Browsers people = new Browsers()) {
      RunningSite site = people.site();
      DemoPeople.Person director = site.demo().get("director");
      int change = propose(site);
      try (Visitor head =
          people
              .on(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))
              .signIn("director")) {
        head.open("/grants/" + GRANT + "/changes/" + change + "/signing");
        head.page().click("#ncalayer button");
        PlaywrightAssertions.assertThat(head.page().locator("#ncalayer [role=status]"))
            .containsText("NCALayer не отвечает");
        // Nothing is lost: the other ways are still there.
        assertThat(head.page().locator("main input[type=file]").count()).isPositive();

        DemoSigner signer = site.get(DemoSigner.class);
        try (NcaLayerStub stub =
            new NcaLayerStub(
                LoopbackKeys.drawn(),
                LoopbackKeys.PASSWORD,
                document ->
                    "{\"status\":true,\"body\":{\"result\":[\"%s\"]}}"
                        .formatted(
                            Base64.getEncoder()
                                .encodeToString(
                                    signer.sign(
                                        document,
                                        director.id(),
                                        SigningPower.RIGHT_TO_SIGN,
                                        Instant.now()))))) {
          head.page().click("#ncalayer button");
          head.page().waitForURL(url -> url.endsWith("/ru/grants/" + GRANT));
        }
        assertThat(head.text()).contains("Подпись принята");
        assertThat(site.get(ContractPapers.class).signatures(GRANT))
            .anyMatch(signed -> signed.change() == change);
      }
      site.get(CommandGateway.class)
          .sendAndWait(new WithdrawAmendment(GRANT, change, official(site)));
    }
  }

  /// The plan stays as it is: only its signing is of interest here.
  private static int propose(RunningSite site) {
    Plan plan =
        new Plan(
            site.get(Milestones.class).of(GRANT).stream()
                .map(row -> new Milestone(row.number(), row.dueOn(), row.result(), row.pilot()))
                .toList(),
            site.get(Grants.class).tranches(GRANT).stream()
                .map(
                    row ->
                        new Tranche(
                            row.number(),
                            row.amount(),
                            row.dueOn(),
                            row.purpose(),
                            row.milestone()))
                .toList());
    int number = site.get(ContractPapers.class).next(GRANT);
    site.get(CommandGateway.class)
        .sendAndWait(
            new ProposeAmendment(
                GRANT,
                new Amendment(
                    GRANT,
                    number,
                    plan,
                    null,
                    ChangeReason.TEAM_CHANGED,
                    new Text("Топ құрамы өзгерді", "Изменился состав группы", null)),
                official(site)));
    return number;
  }

  private static Acting official(RunningSite site) {
    DemoPeople.Person official = site.demo().get("official1");
    return new Acting(official.id(), official.roles(), official.organisation(), Instant.now());
  }
}
