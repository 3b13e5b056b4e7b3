package kz.tereze.api.registry;

/// Who leads an organisation. The head signs for it; neither sits in a council that decides on
/// applicants.
public enum Office {
  HEAD,
  DEPUTY
}
