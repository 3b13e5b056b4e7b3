package kz.tereze.api.identity;

import kz.tereze.api.Rule;

/// What must hold for erasing a person.
public enum ErasureRule implements Rule {
  REQUESTED_BY_ADMINISTRATOR,
  /// 1 to 100 characters: letters, digits and marks of a document's number.
  REFERENCE_WELL_FORMED,
  NOT_REQUESTED_YET,
  /// An administrator or an auditor.
  CONFIRMED_BY_ADMINISTRATOR_OR_AUDITOR,
  /// Nobody confirms what they asked for themselves.
  CONFIRMER_IS_NOT_REQUESTER,
  /// Nobody confirms their own erasure.
  CONFIRMER_IS_NOT_SUBJECT,
  REQUEST_IS_OPEN
}
