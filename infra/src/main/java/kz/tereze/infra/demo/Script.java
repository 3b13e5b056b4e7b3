package kz.tereze.infra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// What is asked, announced and applied for in the demonstration's year.
record Script(List<Posted> needs, List<Planned> calls, List<Applied> applications) {

  /// @param owner user name of the company's person
  record Posted(NeedId number, String owner, LocalDate postedOn, NeedContent content) {}

  record Planned(CallId number, LocalDate plannedOn, CallTerms terms) {}

  /// @param scores one row an expert, one number a criterion
  record Applied(
      ApplicationId id,
      ApplicationNumber number,
      CallId call,
      NeedId need,
      String leader,
      @Nullable String member,
      LocalDate draftedOn,
      LocalDate submittedOn,
      ApplicationContent content,
      List<List<Integer>> scores) {}

  static Script read() {
    try (InputStream file =
        Objects.requireNonNull(Script.class.getResourceAsStream("/demo/year.json"))) {
      return TerezeJson.mapper().readValue(file, Script.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
