package kz.tereze.web.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.web.identity.Public;
import kz.tereze.web.language.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a stranger takes along to check the ledger without us.
@RestController
@Public
class VerifierResource {

  private final Trusted trusted;
  private final Messages messages;

  VerifierResource(Trusted trusted, Messages messages) {
    this.trusted = trusted;
    this.messages = messages;
  }

  @GetMapping("/verifier/" + VerifierJar.NAME)
  ResponseEntity<byte[]> jar() throws IOException {
    return file(VerifierJar.NAME, "application/java-archive", VerifierJar.bytes());
  }

  /// One file that works in a browser without any network.
  @GetMapping("/verifier/tereze-verifier.html")
  ResponseEntity<byte[]> html() throws IOException {
    List<String> keys = trusted.keys().stream().map(NoteKey::vkey).toList();
    byte[] bytes = VerifierFile.html(keys, messages).getBytes(StandardCharsets.UTF_8);
    return file("tereze-verifier.html", "application/octet-stream", bytes);
  }

  /// Whom to trust, for programs: C2SP tlog-policy. How many witnesses must have seen a checkpoint
  /// is for each reader to say; the log does not wait for one that is away.
  @GetMapping({"/verifier/policy", "/log/policy"})
  ResponseEntity<byte[]> policy() {
    StringBuilder policy = new StringBuilder();
    trusted.keys().forEach(key -> policy.append("log ").append(key.vkey()).append('\n'));
    List<NoteKey> witnesses = trusted.witnesses();
    witnesses.forEach(
        key ->
            policy
                .append("witness ")
                .append(key.name())
                .append(' ')
                .append(key.vkey())
                .append('\n'));
    if (!witnesses.isEmpty()) {
      policy.append("# quorum seen: at least one witness must have seen it\ngroup seen any");
      witnesses.forEach(key -> policy.append(' ').append(key.name()));
      policy.append('\n');
    }
    policy.append("quorum none\n");
    return file("tereze-policy", "text/plain", policy.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .body(bytes);
  }
}
