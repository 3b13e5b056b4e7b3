package kz.tereze.api.grant;

/// Who signs a contract.
public enum Side {
  RECIPIENT,
  STATE
}
