package kz.tereze.web.application;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.Particulars;
import org.jspecify.annotations.Nullable;

/// The steps in which a team plans its money and its results.
public enum Plan implements Slice {
  BUDGET,
  MILESTONES;

  @Override
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ApplicationContent merge(ApplicationContent saved, ApplicationContent written) {
    Particulars now = saved.details();
    return saved.with(
        switch (this) {
          case BUDGET -> now.costing(written.details().costs());
          case MILESTONES -> now.promising(written.details().milestones());
        });
  }

  @Override
  public String fingerprint(@Nullable ApplicationContent content) {
    if (content == null) {
      return "";
    }
    Particulars now = content.details();
    String part =
        switch (this) {
          case BUDGET -> now.costs().toString();
          case MILESTONES -> now.milestones().toString();
        };
    return UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
