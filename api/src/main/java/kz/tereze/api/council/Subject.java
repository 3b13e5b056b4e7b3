package kz.tereze.api.council;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// What a ballot is about.
///
/// @param reference number of the need, or of the application
/// @param version version of the need voted on; 1 for an application
/// @param call for an award: the call it competes in
/// @param application for an award
/// @param organisations whose members are recused by rule: the owner, the applicant
/// @param people who are recused by rule: team, experts, and whoever is tied to them
public record Subject(
    SubjectKind kind,
    String reference,
    int version,
    @Nullable CallId call,
    @Nullable ApplicationId application,
    List<Bin> organisations,
    List<PersonId> people) {

  public Subject {
    organisations = List.copyOf(organisations);
    people = List.copyOf(people);
  }

  public boolean concerns(Seat seat) {
    return organisations.contains(seat.employer()) || people.contains(seat.member());
  }
}
