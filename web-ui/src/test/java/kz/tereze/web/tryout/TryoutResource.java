package kz.tereze.web.tryout;

import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tryout")
class TryoutResource {

  record Asked(Tiyn sum, Bin recipient) {}

  record Raised(int number, Tiyn sum) {}

  private final Dispatch dispatch;
  private final Numbers numbers;

  TryoutResource(Dispatch dispatch, Numbers numbers) {
    this.dispatch = dispatch;
    this.numbers = numbers;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('OFFICIAL')")
  Raised raise(@RequestBody Asked asked, Once once, SignedIn who) {
    int number = numbers.draw("tryout", 2026, once);
    dispatch.send(new Raise(number, asked.sum(), who.acting()));
    return new Raised(number, asked.sum());
  }
}
