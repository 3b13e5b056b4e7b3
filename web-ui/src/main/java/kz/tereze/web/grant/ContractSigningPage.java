package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.tereze.api.Command;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.grant.ChangeRow;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.SignSheet;
import kz.tereze.web.signature.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where a contract and its changes are signed: by the recipient's head, then by an official.
@Controller
class ContractSigningPage {

  private static final String OWN = GrantsPage.PATH + "/{grant}";
  private static final String DESK = OfficialGrantPage.PATH;
  private static final String CONTRACT = "/signing";
  private static final String CHANGE = "/changes/{number}/signing";
  private static final String STATEMENT = "/statement";
  private static final SigningPower POWER = SigningPower.RIGHT_TO_SIGN;

  private final Grants grants;
  private final ContractPapers papers;
  private final ContractSigning contracts;
  private final Signing signing;
  private final Dispatch dispatch;

  ContractSigningPage(
      Grants grants,
      ContractPapers papers,
      ContractSigning contracts,
      Signing signing,
      Dispatch dispatch) {
    this.grants = grants;
    this.papers = papers;
    this.contracts = contracts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  /// What is signed, from where, and what the signature then does.
  private record Signed(
      GrantRow grant,
      Statement statement,
      List<ContractPdf.Paper> papers,
      String home,
      String page,
      Function<Signature, Command> command) {}

  @PreAuthorize("isAuthenticated()")
  @GetMapping(OWN + CONTRACT)
  ModelAndView own(@PathVariable ApplicationNumber grant, Entry entry, Ui ui, SignedIn who) {
    return shown(ownContract(grant, who), entry, ui, who);
  }

  @PreAuthorize("isAuthenticated()")
  @PostMapping(OWN + CONTRACT)
  Done sign(
      @PathVariable ApplicationNumber grant,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return signed(ownContract(grant, who), SentSignature.files(files), entry, ui, who);
  }

  @PreAuthorize("isAuthenticated()")
  @GetMapping(OWN + CONTRACT + STATEMENT)
  ResponseEntity<byte[]> ownStatement(@PathVariable ApplicationNumber grant, SignedIn who) {
    return download(ownContract(grant, who));
  }

  @PreAuthorize("isAuthenticated()")
  @GetMapping(OWN + CHANGE)
  ModelAndView ownChange(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return shown(ownChange(grant, number, who), entry, ui, who);
  }

  @PreAuthorize("isAuthenticated()")
  @PostMapping(OWN + CHANGE)
  Done signChange(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return signed(ownChange(grant, number, who), SentSignature.files(files), entry, ui, who);
  }

  @PreAuthorize("isAuthenticated()")
  @GetMapping(OWN + CHANGE + STATEMENT)
  ResponseEntity<byte[]> ownChangeStatement(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    return download(ownChange(grant, number, who));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @GetMapping(DESK + CONTRACT)
  ModelAndView desk(@PathVariable ApplicationNumber grant, Entry entry, Ui ui, SignedIn who) {
    return shown(deskContract(grant, who), entry, ui, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping(DESK + CONTRACT)
  Done conclude(
      @PathVariable ApplicationNumber grant,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return signed(deskContract(grant, who), SentSignature.files(files), entry, ui, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @GetMapping(DESK + CONTRACT + STATEMENT)
  ResponseEntity<byte[]> deskStatement(@PathVariable ApplicationNumber grant, SignedIn who) {
    return download(deskContract(grant, who));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @GetMapping(DESK + CHANGE)
  ModelAndView deskChange(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return shown(deskChange(grant, number, who), entry, ui, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping(DESK + CHANGE)
  Done concludeChange(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return signed(deskChange(grant, number, who), SentSignature.files(files), entry, ui, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @GetMapping(DESK + CHANGE + STATEMENT)
  ResponseEntity<byte[]> deskChangeStatement(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    return download(deskChange(grant, number, who));
  }

  private Signed ownContract(ApplicationNumber grant, SignedIn who) {
    GrantRow row = own(grant, who);
    String home = GrantsPage.PATH + "/" + grant;
    return contract(
        row, home, who, signature -> new GrantCommand.SignContract(grant, signature, who.acting()));
  }

  private Signed deskContract(ApplicationNumber grant, SignedIn who) {
    return contract(
        grants.find(grant).orElseThrow(Missing::new),
        OfficialGrantPage.of(grant),
        who,
        signature -> new GrantCommand.ConcludeContract(grant, signature, who.acting()));
  }

  private Signed contract(
      GrantRow row, String home, SignedIn who, Function<Signature, Command> command) {
    return new Signed(
        row,
        contracts.contract(row, who.person()),
        contracts.papers(row),
        home,
        home + CONTRACT,
        command);
  }

  private Signed ownChange(ApplicationNumber grant, int number, SignedIn who) {
    return change(
        own(grant, who),
        number,
        GrantsPage.PATH + "/" + grant,
        who,
        signature -> new GrantCommand.SignAmendment(grant, number, signature, who.acting()));
  }

  private Signed deskChange(ApplicationNumber grant, int number, SignedIn who) {
    return change(
        grants.find(grant).orElseThrow(Missing::new),
        number,
        OfficialGrantPage.of(grant),
        who,
        signature -> new GrantCommand.ConcludeAmendment(grant, number, signature, who.acting()));
  }

  private Signed change(
      GrantRow row, int number, String home, SignedIn who, Function<Signature, Command> command) {
    Amendment amendment =
        papers
            .open(row.grant())
            .map(ChangeRow::amendment)
            .filter(open -> open.number() == number)
            .orElseThrow(Missing::new);
    return new Signed(
        row,
        contracts.amendment(row, amendment, who.person()),
        contracts.papers(row, amendment),
        home,
        home + "/changes/" + number + CONTRACT,
        command);
  }

  private GrantRow own(ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> who.acting().actsFor(row.recipient()))
        .orElseThrow(Missing::new);
  }

  private ModelAndView shown(Signed signed, Entry entry, Ui ui, SignedIn who) {
    entry.labels("signature.form");
    List<SignSheet.Paper> listed =
        signed.papers().stream()
            .map(
                paper ->
                    new SignSheet.Paper(
                        ui.t("signature.paper", "language", ui.t("language." + paper.language())),
                        paper.hash(),
                        GrantsPage.PATH + "/" + signed.grant().grant() + "/papers/" + paper.hash()))
            .toList();
    return new ModelAndView(
        "grant/signing",
        Map.of(
            "grant",
            signed.grant(),
            "home",
            signed.home(),
            "sheet",
            signing.sheet(signed.page(), signed.statement(), POWER, listed, who.person())));
  }

  private Done signed(Signed signed, List<MultipartFile> files, Entry entry, Ui ui, SignedIn who) {
    entry.labels("signature.form").shownAgainBy(() -> shown(signed, entry, ui, who));
    Signature signature =
        SentSignature.read(signing, signed.statement(), POWER, entry, files, who.acting());
    dispatch.send(signed.command().apply(signature));
    return Done.at(signed.home()).saying("grant.signed.done");
  }

  private static ResponseEntity<byte[]> download(Signed signed) {
    return Download.file(
        signed.statement().bytes(),
        "application/json",
        signed.statement().about().replace('/', '-') + ".json");
  }
}
