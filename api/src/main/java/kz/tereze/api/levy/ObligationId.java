package kz.tereze.api.levy;

import java.util.regex.Pattern;
import kz.tereze.api.Bin;
import kz.tereze.api.Scalar;

/// One payer's obligation for one year under one regime: `BIN-YEAR-REGIME`, its natural key.
public record ObligationId(String key) implements Scalar {

  private static final Pattern FORM = Pattern.compile("\\d{12}-\\d{4}-(CODE|LEGACY_CONTRACT)");

  public ObligationId {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException("not an obligation: " + key);
    }
  }

  public static ObligationId of(Bin payer, int year, Regime regime) {
    return new ObligationId(payer.digits() + "-" + year + "-" + regime);
  }

  public Bin payer() {
    return new Bin(key.split("-")[0]);
  }

  public int year() {
    return Integer.parseInt(key.split("-")[1]);
  }

  public Regime regime() {
    return Regime.valueOf(key.split("-")[2]);
  }

  @Override
  public String toString() {
    return key;
  }
}
