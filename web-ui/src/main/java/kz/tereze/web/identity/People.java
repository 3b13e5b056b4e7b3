package kz.tereze.web.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;

/// The people who have signed in, by the name the identity provider last gave. Events know only
/// their ids.
public interface People {

  /// @param organisation whom they act for; none for those who name none
  record Known(
      PersonId person,
      String name,
      String username,
      String email,
      Set<Role> roles,
      @Nullable Bin organisation) {

    public Known {
      roles = Set.copyOf(roles);
    }
  }

  Optional<Known> find(PersonId person);

  /// @param word an e-mail address or a user name, in any case
  Optional<Known> named(String word);

  /// In the order of their names.
  List<Known> withRole(Role role);

  /// Everybody asked for: whoever is not known, or was erased, appears by the beginning of the id.
  Map<PersonId, String> names(Collection<PersonId> people);

  default String name(PersonId person) {
    return names(List.of(person)).getOrDefault(person, unnamed(person));
  }

  static String unnamed(PersonId person) {
    return person.toString().substring(0, 8);
  }
}
