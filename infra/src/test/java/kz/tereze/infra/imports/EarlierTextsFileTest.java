package kz.tereze.infra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTextsFileTest {

  @TempDir private Path folder;

  @Test
  void each_line_is_a_text_with_its_source_before_its_reference() throws IOException {
    var texts =
        EarlierTextsFile.read(
            file(
                """
                {"reference":"0123РК00001","title":{"ru":"Борт"},"text":{"ru":"Подвижка борта."}}

                {"reference":"2","title":{"kk":"Беткей"},"text":{"kk":"Сырғу.","ru":"Подвижка."}}
                """),
            "НЦГНТЭ");
    assertThat(texts).extracting("reference").containsExactly("НЦГНТЭ/0123РК00001", "НЦГНТЭ/2");
    assertThat(texts.getFirst().bodies()).containsEntry("ru", "Борт\nПодвижка борта.");
  }

  @Test
  void what_is_wrong_is_told_with_its_line() {
    refuses("{\"reference\":\"1\"}", "line 1: reference, title and text");
    refuses(
        "{\"reference\":\" \",\"title\":{\"ru\":\"a\"},\"text\":{\"ru\":\"b\"}}", "line 1: a ref");
    refuses("{\"reference\":\"1\",\"title\":{\"de\":\"a\"},\"text\":{\"ru\":\"b\"}}", "kk, ru, en");
    refuses("\nnonsense", "line 2: ");
  }

  private void refuses(String content, String said) {
    assertThatThrownBy(() -> EarlierTextsFile.read(file(content), "X"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(said);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("texts.jsonl"), content);
  }
}
