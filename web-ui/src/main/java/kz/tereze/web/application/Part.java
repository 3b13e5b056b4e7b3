package kz.tereze.web.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import org.jspecify.annotations.Nullable;

/// A step in which a team writes one part of its application.
public enum Part implements Slice {
  TEXT,
  MONEY,
  TEAM;

  private static final Text NO_WORDS = new Text("", "", null);

  @Override
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a draft says before anybody has written; the work is done where the need is.
  static ApplicationContent blank(Region site) {
    return new ApplicationContent(NO_WORDS, NO_WORDS, NO_WORDS, 0, Tiyn.ZERO, Tiyn.ZERO, site);
  }

  @Override
  public ApplicationContent merge(ApplicationContent saved, ApplicationContent written) {
    return switch (this) {
      case TEXT ->
          new ApplicationContent(
              written.title(),
              written.summary(),
              written.promise(),
              saved.months(),
              saved.requested(),
              saved.coFunding(),
              saved.region(),
              saved.particulars());
      case MONEY ->
          new ApplicationContent(
              saved.title(),
              saved.summary(),
              saved.promise(),
              written.months(),
              written.requested(),
              written.coFunding(),
              written.region(),
              saved.particulars());
      case TEAM -> saved;
    };
  }

  @Override
  public String fingerprint(@Nullable ApplicationContent content) {
    if (content == null) {
      return "";
    }
    List<Object> part =
        switch (this) {
          case TEXT -> List.of(content.title(), content.summary(), content.promise());
          case MONEY ->
              List.of(content.months(), content.requested(), content.coFunding(), content.region());
          case TEAM -> List.of();
        };
    return UUID.nameUUIDFromBytes(part.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
