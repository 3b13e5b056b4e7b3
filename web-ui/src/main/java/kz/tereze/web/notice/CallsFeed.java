package kz.tereze.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DeadlineMove;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Atom;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Announced calls as an Atom feed (RFC 4287), and their deadlines as calendar files.
@Controller
@Public
class CallsFeed {

  private static final int NEWEST = 50;
  private static final String PATH = "/calls";

  private final Calls calls;

  CallsFeed(Calls calls) {
    this.calls = calls;
  }

  /// A call with when something about it last changed.
  private record Changed(CallRow call, Instant at) {}

  @GetMapping(PATH + ".ics")
  void calendar(Ui ui, HttpServletResponse response) throws IOException {
    write(calls.announced("", NEWEST, 0), ui, response);
  }

  @GetMapping(PATH + "/{call}.ics")
  void calendar(@PathVariable CallId call, Ui ui, HttpServletResponse response) throws IOException {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    write(List.of(row), ui, response);
  }

  private void write(List<CallRow> rows, Ui ui, HttpServletResponse response) throws IOException {
    Calendar calendar = new Calendar(ui.t("notice.calls.title"));
    for (CallRow row : rows) {
      Instant changed = changed(row).at();
      String page = ui.site(ui.path(PATH + "/" + row.call()));
      String title = row.call() + " " + ui.text(row.terms().title());
      calendar
          .at(
              row.call() + "-opens@tereze",
              row.terms().opensAt(),
              changed,
              ui.t("notice.calls.opens", "call", title),
              page)
          .at(
              row.call() + "-closes@tereze",
              row.terms().closesAt(),
              changed,
              ui.t("notice.calls.closes", "call", title),
              page);
    }
    response.setContentType(Calendar.TYPE + ";charset=UTF-8");
    response.getOutputStream().write(calendar.bytes());
  }

  @GetMapping(PATH + ".atom")
  void feed(Ui ui, HttpServletResponse response) throws IOException {
    List<Changed> newest =
        calls.announced("", NEWEST, 0).stream()
            .map(this::changed)
            .sorted((one, other) -> other.at().compareTo(one.at()))
            .toList();
    List<Atom.Item> items = newest.stream().map(one -> item(one, ui)).toList();
    new Atom(ui.t("notice.calls.title"), ui.site(ui.path(PATH)), items).write(ui, response);
  }

  private static Atom.Item item(Changed one, Ui ui) {
    CallRow call = one.call();
    return new Atom.Item(
        ui.site(ui.path(PATH + "/" + call.call())),
        call.call() + " " + ui.text(call.terms().title()),
        one.at(),
        ui.t("notice.calls.closes", "call", ui.deadline(call.terms().closesAt()))
            + " · "
            + ui.money(call.terms().budget()));
  }

  /// Announced, or its deadline moved since.
  private Changed changed(CallRow call) {
    List<DeadlineMove> moves = calls.moves(call.call());
    Instant announced = Objects.requireNonNull(call.announcedAt());
    return new Changed(call, moves.isEmpty() ? announced : moves.getLast().at());
  }
}
