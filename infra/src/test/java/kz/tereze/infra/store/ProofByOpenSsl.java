package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks the proof of a signature and runs the command its README gives.
final class ProofByOpenSsl {

  private final Path folder;

  private ProofByOpenSsl(Path folder) {
    this.folder = folder;
  }

  static void verifies(byte[] zip, Path folder) throws IOException, InterruptedException {
    assumeTrue(hasOpenSsl(), "OpenSSL is not on this machine");
    ProofByOpenSsl proof = new ProofByOpenSsl(folder);
    assertThat(proof.unpack(zip))
        .contains("README.txt", "statement.json", "signature.p7s", "certificates.pem")
        .anyMatch(name -> name.startsWith("revocation-"))
        .anyMatch(name -> name.startsWith("documents/"));
    String readme = Files.readString(folder.resolve("README.txt"));
    List<String> command = proof.firstCommand(readme);
    assertThat(proof.run(command)).as("openssl on what was signed").isZero();
    Files.writeString(folder.resolve("statement.json"), "{}");
    assertThat(proof.run(command)).as("openssl on something else").isNotZero();
  }

  private List<String> unpack(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
      }
    }
    return names;
  }

  /// Lines that end in a backslash go on.
  private List<String> firstCommand(String readme) {
    int begin = readme.indexOf("openssl cms -verify");
    String command = readme.substring(begin, readme.indexOf("\n\n", begin));
    return List.of(command.replace("\\\n", " ").strip().split("\\s+"));
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static boolean hasOpenSsl() throws InterruptedException {
    try {
      return new ProcessBuilder("openssl", "version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
