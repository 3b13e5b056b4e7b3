package kz.tereze.web.council;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.council.MemberRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Councils for machines.
@RestController
@RequestMapping("/api/v1/councils")
class CouncilResource {

  record Establishment(CouncilId council, Text name) {}

  /// @param employer the organisation the member works for
  /// @param until the term's last day
  record Appointment(PersonId member, Bin employer, LocalDate from, LocalDate until) {}

  private final Councils councils;
  private final Dispatch dispatch;

  CouncilResource(Councils councils, Dispatch dispatch) {
    this.councils = councils;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "The councils")
  List<CouncilRow> list() {
    return councils.list();
  }

  @GetMapping("/{council}")
  @Public
  @Operation(summary = "One council")
  CouncilRow find(@PathVariable CouncilId council) {
    return councils.find(council).orElseThrow(Missing::new);
  }

  @GetMapping("/{council}/members")
  @Public
  @Operation(summary = "Who sits in a council today")
  List<MemberRow> members(@PathVariable CouncilId council) {
    find(council);
    return councils.members(council);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter a council set up by its ministry's order")
  void establish(@RequestBody Establishment asked, SignedIn who) {
    dispatch.send(new CouncilCommand.EstablishCouncil(asked.council(), asked.name(), who.acting()));
  }

  @PostMapping("/{council}/members")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Appoint a member")
  void appoint(@PathVariable CouncilId council, @RequestBody Appointment asked, SignedIn who) {
    dispatch.send(
        new CouncilCommand.AppointMember(
            council, asked.member(), asked.employer(), asked.from(), asked.until(), who.acting()));
  }

  @DeleteMapping("/{council}/members/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Dismiss a member")
  void dismiss(@PathVariable CouncilId council, @PathVariable PersonId member, SignedIn who) {
    dispatch.send(new CouncilCommand.DismissMember(council, member, who.acting()));
  }
}
