package kz.tereze.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Public pages that were asked for more than once, as they were sent last, by their tag, packed
/// once. A tag that changed leaves its page to be forgotten.
@Component
public class KeptPages {

  private static final int MOST_REMEMBERED = 20_000;

  private final Cache<String, Kept> pages;

  /// Most filters are asked for by one reader, once: to pack their pages would be for nothing.
  private final Cache<String, Boolean> askedOnce =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  KeptPages(@Value("${tereze.pages.megabytes:64}") int megabytes) {
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(megabytes * 1024L * 1024L)
            .weigher((String tag, Kept page) -> page.packed().length + 200)
            .build();
  }

  /// @param packed with gzip
  record Kept(byte[] packed, String language) {}

  @Nullable Kept find(String tag) {
    return pages.getIfPresent(tag);
  }

  void keep(String tag, byte[] page, String language) {
    if (askedOnce.asMap().putIfAbsent(tag, true) == null) {
      return;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    pages.put(tag, new Kept(packed.toByteArray(), language));
  }
}
