package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tereze.projections.journal.JournalFilter;
import org.junit.jupiter.api.Test;

class StreamsTest {

  private static final Pattern NAMED = Pattern.compile("return \"([a-z-]+-)\" \\+ [a-z]+");

  @Test
  void an_auditor_finds_every_stream_by_the_number_in_its_name() {
    Set<String> streams =
        Repository.files("api/src/main/java", ".java").stream()
            .map(Repository::read)
            .flatMap(source -> NAMED.matcher(source).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(streams).hasSizeGreaterThan(20);
    assertThat(JournalFilter.STREAMS).containsExactlyInAnyOrderElementsOf(streams);
  }
}
