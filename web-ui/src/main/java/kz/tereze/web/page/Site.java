package kz.tereze.web.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.notice.Inbox;
import kz.tereze.web.cache.ShownState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What is the same for every request: files, links, the ledger's head, the version.
@Component
class Site {

  private static final long HEAD_IS_FRESH = Duration.ofSeconds(5).toNanos();

  private final Assets assets;
  private final Links links;
  private final ObjectProvider<Entries> entries;
  private final ShownState state;
  private final ObjectProvider<Integrity> integrity;
  private final ObjectProvider<Inbox> inbox;
  private final String version;
  private volatile Read read = new Read(Optional.empty(), System.nanoTime() - HEAD_IS_FRESH, "");

  private record Read(Optional<Head> head, long at, String state) {}

  Site(
      Assets assets,
      Links links,
      ObjectProvider<Entries> entries,
      ShownState state,
      ObjectProvider<Integrity> integrity,
      ObjectProvider<Inbox> inbox,
      @Value("${tereze.version:0.1.0}") String version) {
    this.assets = assets;
    this.links = links;
    this.entries = entries;
    this.state = state;
    this.integrity = integrity;
    this.inbox = inbox;
    this.version = version;
  }

  Assets assets() {
    return assets;
  }

  Links links() {
    return links;
  }

  String version() {
    return version;
  }

  /// What is wrong with the ledger now; those seen first come first.
  List<Integrity.Wrong> ledgerFaults() {
    Integrity known = integrity.getIfAvailable();
    return known == null ? List.of() : known.wrong();
  }

  /// A header must never take a page down with it: without a database nothing is new.
  int unread(PersonId person) {
    try {
      Inbox own = inbox.getIfAvailable();
      return own == null ? 0 : own.unread(person);
    } catch (RuntimeException away) {
      return 0;
    }
  }

  /// A footer must never take a page down with it: without a database there is no head to show.
  Optional<Head> ledgerHead() {
    Read last = read;
    // A page must not be kept with a head older than what it is kept for.
    String now = state.newest();
    if (System.nanoTime() - last.at() < HEAD_IS_FRESH && last.state().equals(now)) {
      return last.head();
    }
    Optional<Head> head = Optional.empty();
    try {
      Entries ledger = entries.getIfAvailable();
      head = ledger == null ? Optional.empty() : ledger.head();
    } catch (RuntimeException away) {
      head = last.head();
    }
    read = new Read(head, System.nanoTime(), now);
    return head;
  }
}
