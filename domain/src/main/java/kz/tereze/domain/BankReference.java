package kz.tereze.domain;

import java.util.regex.Pattern;

/// The reference under which a bank booked money, in the characters ISO 20022 messages allow.
public final class BankReference {

  private static final Pattern ALLOWED =
      Pattern.compile("(?! )[A-Za-z0-9/\\-?:().,'+ ]{1,35}(?<! )");

  private BankReference() {}

  public static boolean isWellFormed(String reference) {
    return ALLOWED.matcher(reference).matches();
  }
}
