package kz.tereze.web.expert;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand;
import kz.tereze.api.registry.Work;
import kz.tereze.projections.registry.Declaration;
import kz.tereze.projections.registry.Declarations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One's own declaration of interests for machines.
@RestController
@RequestMapping("/api/v1/me/interests")
@PreAuthorize("isAuthenticated()")
class InterestsResource {

  record Declared(List<Interest> interests, List<Work> works) {}

  private final Declarations declarations;
  private final Dispatch dispatch;

  InterestsResource(Declarations declarations, Dispatch dispatch) {
    this.declarations = declarations;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "What one last declared to tie oneself to others")
  Declaration find(SignedIn who) {
    return declarations.of(who.person()).orElseThrow(Missing::new);
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Declare all that ties oneself to others, and one's works")
  void declare(@RequestBody Declared asked, SignedIn who) {
    dispatch.send(
        new InterestCommand.DeclareInterests(
            who.person(), asked.interests(), asked.works(), who.acting()));
  }
}
