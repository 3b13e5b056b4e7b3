package kz.tereze.web.need;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.Region;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.need.NeedFilter;
import kz.tereze.projections.need.NeedHistory;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.NeedStep;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Needs for machines.
@RestController
@RequestMapping("/api/v1/needs")
class NeedResource {

  /// A new version of a need's text.
  ///
  /// @param basedOn the version the writer was looking at
  record Revision(int basedOn, NeedContent content) {}

  record Withdrawal(String reason) {}

  record PutToCouncil(CouncilId council) {}

  /// The number a new need was given.
  record Posted(NeedId need) {}

  private final Needs needs;
  private final NeedHistory history;
  private final Numbers numbers;
  private final Dispatch dispatch;

  NeedResource(Needs needs, NeedHistory history, Numbers numbers, Dispatch dispatch) {
    this.needs = needs;
    this.history = history;
    this.numbers = numbers;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "The needs of companies, the newest first")
  Listing<NeedRow> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable NeedStatus status,
      @RequestParam(required = false) @Nullable Region region,
      @RequestParam(defaultValue = "1") String page) {
    NeedFilter filter = new NeedFilter(q, status, region);
    return Listing.of(
        page,
        needs.countPublished(filter),
        (limit, offset) -> needs.published(filter, limit, offset));
  }

  @GetMapping("/{need}")
  @Public
  @Operation(summary = "One need in its newest version")
  NeedRow find(@PathVariable NeedId need) {
    return needs.find(need).orElseThrow(Missing::new);
  }

  @GetMapping("/{need}/steps")
  @Public
  @Operation(summary = "What happened to a need, the oldest first")
  List<NeedStep> steps(@PathVariable NeedId need) {
    find(need);
    return history.steps(need);
  }

  @GetMapping("/{need}/versions/{version}")
  @Public
  @Operation(summary = "The text of a need as it stood in a version")
  NeedContent version(@PathVariable NeedId need, @PathVariable int version) {
    return history.version(need, version).orElseThrow(Missing::new);
  }

  @PostMapping
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @Operation(summary = "Post a need for one's own organisation")
  ResponseEntity<Posted> post(@RequestBody NeedContent content, Once once, SignedIn who) {
    NeedId need = NeedNumbers.next(numbers, who, once);
    dispatch.send(new NeedCommand.PostNeed(need, content, who.acting()));
    return ResponseEntity.created(
            UriComponentsBuilder.fromPath("/api/v1/needs/{need}").build(need.number()))
        .body(new Posted(need));
  }

  @PostMapping("/{need}/revisions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @Operation(summary = "Write a new version of one's own need")
  void revise(@PathVariable NeedId need, @RequestBody Revision asked, SignedIn who) {
    own(need, who);
    dispatch.send(new NeedCommand.ReviseNeed(need, asked.basedOn(), asked.content(), who.acting()));
  }

  @PostMapping("/{need}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @Operation(summary = "Take one's own need back")
  void withdraw(@PathVariable NeedId need, @RequestBody Withdrawal asked, SignedIn who) {
    own(need, who);
    dispatch.send(new NeedCommand.WithdrawNeed(need, asked.reason(), who.acting()));
  }

  @PostMapping("/{need}/council")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Put a need to a council")
  void putToCouncil(@PathVariable NeedId need, @RequestBody PutToCouncil asked, SignedIn who) {
    dispatch.send(new NeedCommand.PutNeedToCouncil(need, asked.council(), who.acting()));
  }

  /// Others' needs are not there to be changed.
  private void own(NeedId need, SignedIn who) {
    if (!find(need).owner().equals(who.organisation())) {
      throw new Missing();
    }
  }
}
