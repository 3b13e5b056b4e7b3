package kz.tereze.web.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Design;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Member;
import kz.tereze.projections.application.Membership;
import kz.tereze.web.page.Ui;

/// One application as its pages show it to one person.
///
/// @param need its title
/// @param isHead whether the reader leads the applying organisation
/// @param names of everybody in the team
/// @param design of the call, to which it is bound; empty where the call has none
public record Sheet(
    ApplicationRow row,
    Text organisation,
    Text need,
    List<Member> members,
    Map<PersonId, String> names,
    PersonId reader,
    boolean isHead,
    Instant now,
    Optional<Design> design) {

  public String base() {
    return "/applications/" + row.application();
  }

  public String page(Slice part) {
    return base() + "/" + part.path();
  }

  public Readiness readiness() {
    return Readiness.of(this);
  }

  /// The steps in which it is written, in their order; what the call's form asks only sometimes is
  /// there when it asks.
  public List<Slice> slices() {
    List<Slice> slices = new ArrayList<>(List.of(Part.TEXT, Part.MONEY));
    design.ifPresent(
        bound -> {
          slices.addAll(List.of(Plan.values()));
          ApplicationContent content = row.content();
          List<Answer> answers = content == null ? List.of() : content.details().answers();
          bound.form().sections().stream()
              .filter(section -> FormCheck.isShown(section, answers))
              .forEach(section -> slices.add(new Chapter(section)));
        });
    slices.add(Part.TEAM);
    return slices;
  }

  /// Conditions of the call that no register knows: the leader answers for them.
  public List<Condition> stated() {
    return design.map(Design::stated).orElse(List.of());
  }

  public String name(PersonId person) {
    return names.getOrDefault(person, person.toString());
  }

  public boolean isLeader() {
    return row.isLedBy(reader);
  }

  /// The leader and confirmed members write, while it is a draft and the call is open.
  public boolean mayWrite() {
    return row.isDraft() && isOpen() && (isLeader() || isConfirmed());
  }

  private boolean isConfirmed() {
    return members.stream()
        .anyMatch(m -> m.person().equals(reader) && m.answer() == Membership.CONFIRMED);
  }

  /// Its call still receives applications, or will.
  public boolean isOpen() {
    return !now.isAfter(row.closesAt());
  }

  public boolean isInvited() {
    return members.stream()
        .anyMatch(m -> m.person().equals(reader) && m.answer() == Membership.INVITED);
  }

  /// Whole days until the call closes.
  public long daysLeft() {
    return Duration.between(now, row.closesAt()).toDays();
  }

  public String title(Ui ui) {
    ApplicationContent content = row.content();
    String title = content == null ? "" : ui.text(content.title());
    return title.isBlank() ? ui.t("application.untitled") : title;
  }

  /// Names of those who submitted, or would: the leader first.
  public List<String> team() {
    return Stream.concat(
            Stream.of(row.leader()),
            members.stream()
                .filter(member -> member.answer() == Membership.CONFIRMED)
                .map(Member::person))
        .map(this::name)
        .toList();
  }
}
