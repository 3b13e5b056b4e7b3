package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.ContentSeal;

/// Seals what teams write and the documents they attach, each with a key of its own that is made
/// from the one key outside the database and kept nowhere.
public final class KeptClosed implements ContentSeal {

  private static final String MARK = "sealed:";

  private final KeyEncryptionKey above;
  private final InstantSource clock;

  public KeptClosed(KeyEncryptionKey above, InstantSource clock) {
    this.above = above;
    this.clock = clock;
  }

  @Override
  public String seal(ApplicationId application, String json) {
    byte[] sealed =
        Sealing.sealSame(
            key(application), place(application), json.getBytes(StandardCharsets.UTF_8), nonce());
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private SecretKey nonce() {
    return new SecretKeySpec(above.derive("content-nonce"), "HmacSHA256");
  }

  @Override
  public String open(ApplicationId application, String sealed) {
    if (!sealed.startsWith(MARK)) {
      // Written by an older program.
      return sealed;
    }
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(MARK.length()));
    return Sealing.open(key(application), place(application), bytes)
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the key outside the database does not open application " + application));
  }

  @Override
  public byte[] sealDocument(Hash document, byte[] content) {
    return Sealing.sealSame(key(document), place(document), content, nonce());
  }

  @Override
  public byte[] openDocument(Hash document, byte[] sealed) {
    return Sealing.open(key(document), place(document), sealed)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the key outside the database does not open document " + document));
  }

  @Override
  public Optional<String> openAfter(Instant closesAt, ApplicationId application, String sealed) {
    return clock.instant().isAfter(closesAt)
        ? Optional.of(open(application, sealed))
        : Optional.empty();
  }

  private SecretKey key(ApplicationId application) {
    return new SecretKeySpec(Arrays.copyOf(above.derive("content|" + application), 32), "AES");
  }

  private SecretKey key(Hash document) {
    return new SecretKeySpec(Arrays.copyOf(above.derive("document|" + document.hex()), 32), "AES");
  }

  private static String place(Hash document) {
    return "document|" + document.hex();
  }

  private static String place(ApplicationId application) {
    return "application|" + application;
  }
}
