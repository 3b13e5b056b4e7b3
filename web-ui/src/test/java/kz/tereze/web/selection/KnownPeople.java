package kz.tereze.web.selection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.web.Persona;
import kz.tereze.web.identity.People;

/// Everybody who has ever signed in, in tests.
final class KnownPeople implements People {

  private final Map<PersonId, Known> known = new LinkedHashMap<>();

  /// Somebody of an organisation with a name of their own.
  Persona somebody(int number, String name, String username, Bin organisation, Role... roles) {
    Persona like = Persona.as(roles).of(organisation);
    Map<String, Object> claims = new LinkedHashMap<>(like.claims());
    PersonId id = new PersonId(new UUID(11, number));
    claims.put("sub", id.toString());
    claims.put("name", name);
    claims.put("preferred_username", username);
    claims.put("email", username + "@example.kz");
    known.put(
        id, new Known(id, name, username, username + "@example.kz", Set.of(roles), organisation));
    return new Persona(id, name, claims);
  }

  @Override
  public Optional<Known> find(PersonId person) {
    return Optional.ofNullable(known.get(person));
  }

  @Override
  public Optional<Known> named(String word) {
    return known.values().stream()
        .filter(one -> one.email().equals(word) || one.username().equals(word))
        .findFirst();
  }

  @Override
  public List<Known> withRole(Role role) {
    return known.values().stream().filter(one -> one.roles().contains(role)).toList();
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> people) {
    Map<PersonId, String> names = new LinkedHashMap<>();
    people.forEach(
        person -> names.put(person, find(person).map(Known::name).orElse(People.unnamed(person))));
    return names;
  }
}
