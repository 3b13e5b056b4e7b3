package kz.tereze.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.Register;

/// A register of which a test says what stands in it.
public final class KnownRegister implements Register {

  private final Map<PersonId, List<Held>> offices = new HashMap<>();
  private final Set<Bin> accredited = new HashSet<>();
  private final Map<Bin, OrganisationKind> kinds = new HashMap<>();
  private final Map<Object, String> sanctions = new HashMap<>();

  public KnownRegister accredited(Bin... organisations) {
    accredited.addAll(List.of(organisations));
    return this;
  }

  public KnownRegister of(Bin organisation, OrganisationKind kind) {
    kinds.put(organisation, kind);
    return this;
  }

  public KnownRegister withdrawn(Bin organisation) {
    accredited.remove(organisation);
    return this;
  }

  public KnownRegister led(Bin organisation, PersonId person, Office office) {
    offices.computeIfAbsent(person, none -> new ArrayList<>()).add(new Held(organisation, office));
    return this;
  }

  public KnownRegister sanctioned(Object whom, String reason) {
    sanctions.put(whom, reason);
    return this;
  }

  @Override
  public List<Held> officesOf(PersonId person) {
    return offices.getOrDefault(person, List.of());
  }

  @Override
  public Optional<PersonId> headOf(Bin organisation) {
    return offices.entrySet().stream()
        .filter(of -> of.getValue().contains(new Held(organisation, Office.HEAD)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Optional<OrganisationKind> kindOf(Bin organisation) {
    return Optional.ofNullable(kinds.get(organisation));
  }

  @Override
  public boolean isAccredited(Bin organisation, LocalDate on) {
    return accredited.contains(organisation);
  }

  @Override
  public Optional<String> sanctionOn(Bin organisation, LocalDate on) {
    return Optional.ofNullable(sanctions.get(organisation));
  }

  @Override
  public Optional<String> sanctionOn(PersonId person, LocalDate on) {
    return Optional.ofNullable(sanctions.get(person));
  }
}
