package kz.tereze.infra.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.tereze.web.document.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a ClamAV daemon by its `INSTREAM` command: the content goes there in chunks, each with its
/// length in front, and the answer says `OK` or what was `FOUND`.
final class Clamd implements VirusScan {

  private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
  private static final int CHUNK = 65_536;

  private final String host;
  private final int port;
  private final Duration patience;

  Clamd(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  @Override
  public Found in(byte[] content) {
    try {
      String answer = ask(content);
      if (answer.endsWith("FOUND")) {
        LOG.warn("a document was not taken in: {}", answer);
        return Found.A_VIRUS;
      }
      if (answer.endsWith("OK")) {
        return Found.NOTHING;
      }
      LOG.warn("the virus scanner answered {}", answer);
    } catch (IOException unreachable) {
      LOG.warn("the virus scanner at {}:{} gave no answer", host, port, unreachable);
    }
    return Found.NOT_SCANNED;
  }

  private String ask(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(patience.toMillis());
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < content.length; sent += CHUNK) {
        int size = Math.min(CHUNK, content.length - sent);
        out.writeInt(size);
        out.write(content, sent, size);
      }
      out.writeInt(0);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
          .replace("\0", "")
          .strip();
    }
  }
}
