package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.projections.notice.Wishes;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How whoever a token stands for wants to be told.
@RestController
@RequestMapping("/api/v1/me/notices")
@PreAuthorize("isAuthenticated()")
class WishesResource {

  private final Wishes wishes;

  WishesResource(Wishes wishes) {
    this.wishes = wishes;
  }

  /// @param unmailed kinds about which no mail is wanted; statutory ones are mailed all the same
  record Wished(
      @NotNull @Pattern(regexp = "kk|ru|en") String language, @NotNull Set<NoticeKind> unmailed) {}

  @GetMapping
  @Operation(summary = "In which language I am told, and about what I want no mail")
  Wishes.Wish show(SignedIn who) {
    return wishes.of(who.person());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Choose the language of mail and what is not mailed")
  void keep(@RequestBody @Valid Wished wished, SignedIn who) {
    wishes.keep(who.person(), new Wishes.Wish(wished.language(), wished.unmailed()));
  }
}
