package kz.tereze.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// That a downloaded table is the one that was sent, and rests on entries of the log.
///
/// @param hash SHA-256 of the table in hexadecimal
/// @param name what it was called
/// @param proofs the entries its rows rest on
public record TableProof(String hash, String name, Proofs proofs) {

  private static final Pattern BEGINNING =
      Pattern.compile("\\Atereze-file@v1\nsha256 ([0-9a-f]{64}) ([A-Za-z0-9._-]+)\n");

  public static TableProof parse(byte[] file) throws Refuted {
    String text = Note.text(file);
    Matcher beginning = BEGINNING.matcher(text);
    if (!beginning.find()) {
      throw new Refuted("no proof of a table: its first line is not tereze-file@v1");
    }
    return new TableProof(
        beginning.group(1), beginning.group(2), Proofs.parse(text.substring(beginning.end())));
  }

  /// Checks everything.
  ///
  /// @return the steps with their values, one line each
  public List<String> require(byte[] table, Policy policy) throws Refuted {
    String found = Digest.sha256(table).toString();
    if (!found.equals(hash)) {
      throw Refuted.of("the table has the SHA-256 %s, the proof is of %s", found, hash);
    }
    List<String> steps = new ArrayList<>();
    steps.add("table " + name + ", SHA-256 " + hash);
    steps.add("%d entries its rows rest on:".formatted(proofs.entries().size()));
    steps.addAll(proofs.require(policy));
    return steps;
  }
}
