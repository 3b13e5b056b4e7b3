package kz.tereze.web.assignment;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.assignment.DrawCheck;
import kz.tereze.projections.assignment.DrawFiles;
import kz.tereze.projections.assignment.DrawRow;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Draws of experts for machines, with the files from which anybody makes them again.
@RestController
@RequestMapping("/api/v1/draws")
class DrawResource {

  private final Draws draws;
  private final DrawFiles files;
  private final DrawChecking checking;
  private final Dispatch dispatch;

  DrawResource(Draws draws, DrawFiles files, DrawChecking checking, Dispatch dispatch) {
    this.draws = draws;
    this.files = files;
    this.checking = checking;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "The draws of a call")
  List<DrawRow> of(@RequestParam CallId call) {
    return draws.of(call);
  }

  @GetMapping("/{draw}")
  @Public
  @Operation(summary = "One draw")
  DrawRow find(@PathVariable DrawId draw) {
    return draws.find(draw).orElseThrow(Missing::new);
  }

  @GetMapping("/{draw}/inputs")
  @Public
  @Operation(summary = "Who could review what: the bytes whose SHA-256 was published first")
  ResponseEntity<byte[]> inputs(@PathVariable DrawId draw) {
    return file(find(draw).inputs());
  }

  @GetMapping("/{draw}/outcome")
  @Public
  @Operation(summary = "The assignment and its dual prices: the bytes with the published SHA-256")
  ResponseEntity<byte[]> outcome(@PathVariable DrawId draw) {
    return file(find(draw).outcome());
  }

  private ResponseEntity<byte[]> file(@Nullable Hash hash) {
    if (hash == null) {
      throw new Missing();
    }
    byte[] bytes = files.find(hash).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .eTag(hash.hex())
        .body(bytes);
  }

  @GetMapping("/{draw}/check")
  @Public
  @Operation(summary = "The draw checked now, from nothing but its published facts and files")
  DrawCheck check(@PathVariable DrawId draw) {
    return checking.check(find(draw)).orElseThrow(Missing::new);
  }

  @PutMapping("/{draw}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Start a draw for all applications of a call that lack experts")
  void request(@PathVariable DrawId draw, SignedIn who) {
    dispatch.send(new DrawCommand.RequestDraw(draw, who.acting()));
  }
}
