package kz.tereze.web.notice;

import java.time.Clock;
import kz.tereze.projections.notice.Wishes;
import kz.tereze.web.identity.Accounts;
import kz.tereze.web.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Whoever signs in for the first time is written to in the language they read, until they choose
/// one.
@Component
class LanguageAtSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(LanguageAtSignIn.class);

  private final Wishes wishes;
  private final Accounts accounts;
  private final Clock clock;

  LanguageAtSignIn(Wishes wishes, Accounts accounts, Clock clock) {
    this.wishes = wishes;
    this.accounts = accounts;
    this.clock = clock;
  }

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent event) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
      accounts
          .person(event.getAuthentication(), clock.instant())
          .ifPresent(
              who -> {
                try {
                  wishes.learn(who.person(), Language.of(asked.getRequest()).code());
                } catch (DataAccessException away) {
                  LOG.warn("a reader's language could not be noted: {}", away.getMessage());
                }
              });
    }
  }
}
