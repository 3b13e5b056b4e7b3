package kz.tereze.api.registry;

/// What an organisation is to the programme.
public enum OrganisationKind {
  SUBSOIL_USER,
  RESEARCH_INSTITUTE,
  UNIVERSITY,
  COMPANY,
  STATE_BODY
}
