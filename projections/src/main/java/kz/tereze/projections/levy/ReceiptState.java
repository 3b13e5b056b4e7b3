package kz.tereze.projections.levy;

/// Whether the fund has counted a receipt.
public enum ReceiptState {
  RECORDED,
  COUNTED,
  SET_ASIDE
}
