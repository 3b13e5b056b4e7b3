package kz.tereze.web.registry;

import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.OrganisationRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An administrator enters an organisation, its new name or its address.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RegisterAction {

  private static final int NAME_AT_MOST = 300;
  private static final int ADDRESS_AT_MOST = 300;

  private final RegisterPage page;
  private final Dispatch dispatch;

  RegisterAction(RegisterPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping("/admin/organisations/new")
  Done register(Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.register(entry)).labels("registry.form");
    entry.blames(OrganisationRule.REGISTERED_ONCE, "bin");
    Field<Bin> bin = entry.bin("bin").required();
    Field<Text> name = entry.wordsOfState("name", NAME_AT_MOST);
    Field<OrganisationKind> kind = entry.choice("kind", OrganisationKind.class).required();
    Field<Region> region = entry.choice("region", Region.class).required();
    entry.check();
    dispatch.send(
        new OrganisationCommand.RegisterOrganisation(
            bin.value(), name.value(), kind.value(), region.value(), who.acting()));
    return Done.at("/admin/organisations").saying("registry.done.registered", "name", name.value());
  }

  @PostMapping("/admin/organisations/{bin}/name")
  Done rename(@PathVariable Bin bin, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.rename(bin, entry)).labels("registry.form");
    Field<Text> name = entry.wordsOfState("name", NAME_AT_MOST);
    entry.check();
    dispatch.send(new OrganisationCommand.RenameOrganisation(bin, name.value(), who.acting()));
    return Done.at("/admin/organisations").saying("registry.done.renamed", "name", name.value());
  }

  @PostMapping("/admin/organisations/{bin}/address")
  Done enterAddress(@PathVariable Bin bin, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.enterAddress(bin, entry)).labels("registry.form");
    Field<Text> address = entry.wordsOfState("address", ADDRESS_AT_MOST);
    entry.check();
    dispatch.send(new OrganisationCommand.EnterAddress(bin, address.value(), who.acting()));
    return Done.at("/admin/organisations")
        .saying("registry.done.address", "address", address.value());
  }
}
