package kz.tereze.infra.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.tereze.api.Hash;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A file in the 360Giving Data Standard: `{"grants": […]}`. Read once, row by row; either every
/// row is right or the file is refused with all that is wrong.
///
/// @param provenance where its awards come from
record GrantsFile(Provenance provenance, List<ImportedAward> awards) {

  static final String NO_LICENCE = "not stated in the file";

  /// One command brings a whole file in, and one transaction stores it.
  private static final int MOST_AWARDS = 50_000;

  private static final int MOST_PROBLEMS = 1_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// @param licence overrides what the file says
  /// @param publisher which of the file's funders published it, when there are several
  /// @throws FileRefused for anything that is not right
  static GrantsFile read(Path path, @Nullable String licence, @Nullable String publisher) {
    MessageDigest digest = digest();
    Reading reading = new Reading();
    try (InputStream file =
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest);
        JsonParser parser = JSON.createParser(file)) {
      // The end of the document is the end of the file, so every byte was hashed.
      reading.document(parser);
    } catch (JacksonException broken) {
      throw new FileRefused(
          "%s is not JSON: %s%s".formatted(path, place(broken), broken.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw new FileRefused("%s cannot be read: %s".formatted(path, unreadable));
    }
    GrantRow.Funder funder = reading.publisher(publisher);
    String stated = licence == null ? reading.licence : licence;
    return new GrantsFile(
        new Provenance(
            "360Giving",
            funder.id(),
            funder.name(),
            stated == null || stated.isBlank() ? NO_LICENCE : stated.strip(),
            String.valueOf(path.getFileName()),
            new Hash(HexFormat.of().formatHex(digest.digest()))),
        reading.awards);
  }

  private static String place(JacksonException broken) {
    TokenStreamLocation place = broken.getLocation();
    return place == null
        ? ""
        : "line %d, column %d: ".formatted(place.getLineNr(), place.getColumnNr());
  }

  static Hash sha256(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What was found so far.
  private static final class Reading {

    private final List<ImportedAward> awards = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> rowOfId = new LinkedHashMap<>();
    private final Map<String, GrantRow.Funder> funders = new LinkedHashMap<>();
    private @Nullable String licence;
    private boolean hasGrants;

    void document(JsonParser parser) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new FileRefused("The file must be one JSON object with a list named \"grants\".");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if ("grants".equals(name)) {
          grants(parser, value);
        } else if ("license".equals(name) && value == JsonToken.VALUE_STRING) {
          licence = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new FileRefused("The file goes on after its JSON object has ended.");
      }
      if (!hasGrants) {
        throw new FileRefused("The file has no list named \"grants\".");
      }
      if (!problems.isEmpty()) {
        throw FileRefused.because(problems, false);
      }
      if (awards.isEmpty()) {
        throw new FileRefused("The list \"grants\" is empty.");
      }
    }

    private void grants(JsonParser parser, JsonToken value) {
      if (value != JsonToken.START_ARRAY) {
        throw new FileRefused("\"grants\" is not a list.");
      }
      hasGrants = true;
      int number = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (++number > MOST_AWARDS) {
          throw new FileRefused(
              "The file has more than %,d awards; split it.".formatted(MOST_AWARDS));
        }
        add(number, new GrantRow(number, JSON.readTree(parser)));
        if (problems.size() >= MOST_PROBLEMS) {
          throw FileRefused.because(problems, true);
        }
      }
    }

    private void add(int number, GrantRow row) {
      row.award()
          .ifPresent(
              award -> {
                Integer earlier = rowOfId.putIfAbsent(award.id(), number);
                if (earlier == null) {
                  awards.add(award);
                } else {
                  problems.add(
                      new Problem(number, award.id(), "id", "is also the id of row " + earlier));
                }
              });
      row.funders().forEach(funder -> funders.putIfAbsent(funder.id(), funder));
      problems.addAll(row.problems());
    }

    GrantRow.Funder publisher(@Nullable String chosen) {
      if (chosen != null) {
        if (!funders.containsKey(chosen)) {
          throw new FileRefused(
              "No award of the file was made by %s, but by: %s".formatted(chosen, names()));
        }
        return Objects.requireNonNull(funders.get(chosen));
      }
      if (funders.size() > 1) {
        throw new FileRefused(
            "The file names several funders: %s.%nSay who published it: --publisher ID"
                .formatted(names()));
      }
      return funders.values().iterator().next();
    }

    private String names() {
      return funders.values().stream()
          .map(funder -> "%s (%s)".formatted(funder.id(), funder.name()))
          .collect(Collectors.joining(", "));
    }
  }
}
