package kz.tereze.web.statement;

import java.io.IOException;
import java.io.InputStream;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The file of a form that is read as a whole or not at all: what is wrong in it is told line by
/// line at the form.
public final class BroughtFile {

  /// What is made of the file.
  public interface Reading {
    /// @throws FileFaulty when nothing was made of it
    Done of(InputStream bytes) throws IOException;
  }

  private BroughtFile() {}

  /// @param file the form's field `file`
  public static Done read(@Nullable MultipartFile file, Entry entry, Reading reading)
      throws IOException {
    if (file == null || file.isEmpty()) {
      entry.wrong("file", "statement.file.none");
    }
    entry.check();
    try (InputStream bytes = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      return reading.of(bytes);
    } catch (FileFaulty faulty) {
      faulty.faults().forEach(fault -> entry.wrongWhole(key(fault), pairs(fault)));
      entry.wrong("file", "statement.file.broken");
      entry.check();
      throw faulty;
    }
  }

  static String key(FileFaulty.Fault fault) {
    return "FileFault." + fault.kind();
  }

  static Object[] pairs(FileFaulty.Fault fault) {
    return new Object[] {"line", String.valueOf(fault.line()), "what", fault.what()};
  }
}
