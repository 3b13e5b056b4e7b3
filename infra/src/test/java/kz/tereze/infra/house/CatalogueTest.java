package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.Rule;
import kz.tereze.api.Stored;
import org.junit.jupiter.api.Test;

/// The catalogue says what the types say.
class CatalogueTest {

  @Test
  void the_catalogue_is_fresh() throws IOException {
    Path file = Repository.file(Catalogue.FILE);
    String written = Catalogue.written();
    if (Boolean.getBoolean("catalogue.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertThat(file)
        .as("write it with -Dcatalogue.write=true")
        .exists()
        .content()
        .isEqualTo(written);
  }

  @Test
  void every_event_is_stored_under_a_name_of_its_own() {
    assertThat(Api.events())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.getAnnotation(Stored.class)).isNotNull())
        .extracting(event -> event.getAnnotation(Stored.class).value())
        .doesNotHaveDuplicates();
    assertThat(Api.events())
        .allSatisfy(
            event ->
                assertThat(event.getAnnotation(Stored.class).value())
                    .matches(Api.context(event) + "\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void every_context_is_in_the_catalogue() {
    assertThat(Api.HOUSE)
        .filteredOn(
            type ->
                type.isAssignableTo(Command.class)
                    || type.isAssignableTo(Event.class)
                    || type.isAssignableTo(Rule.class))
        .filteredOn(type -> type.isEnum() || type.isRecord())
        .allSatisfy(type -> assertThat(Api.CONTEXTS).contains(Api.context(type.reflect())));
  }

  @Test
  void two_rules_of_a_context_have_two_names() {
    assertThat(Api.rules()).extracting(Rule::key).doesNotHaveDuplicates();
  }
}
