package kz.tereze.api.application;

import kz.tereze.api.PersonId;

/// What a decision must know of the projects people already lead. The running system answers from
/// awards and grants; a command handler takes it as an argument.
public interface Projects {

  /// Projects a person leads that are supported or run and have not ended.
  int ledBy(PersonId person);
}
