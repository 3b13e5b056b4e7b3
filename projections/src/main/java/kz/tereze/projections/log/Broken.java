package kz.tereze.projections.log;

/// The ledger contradicts what was signed: nothing more is signed until somebody has looked.
public final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Broken(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
