package kz.tereze.web.page;

import java.util.regex.Pattern;

/// What may be an e-mail address. Nothing but a mail server knows for certain; this keeps out what
/// no server could take.
public final class MailAddress {

  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,190}\\.[^\\s@<>,;:\"()\\[\\]\\\\.]{2,63}");

  private MailAddress() {}

  public static boolean isOne(String typed) {
    return typed.length() <= LONGEST && FORM.matcher(typed.strip()).matches();
  }
}
