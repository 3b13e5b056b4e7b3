package kz.tereze.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.web.identity.People;

/// Nobody here has ever signed in.
public final class UnnamedPeople implements People {

  @Override
  public Optional<Known> find(PersonId person) {
    return Optional.empty();
  }

  @Override
  public Optional<Known> named(String word) {
    return Optional.empty();
  }

  @Override
  public List<Known> withRole(Role role) {
    return List.of();
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> people) {
    return people.stream().distinct().collect(Collectors.toMap(person -> person, People::unnamed));
  }
}
