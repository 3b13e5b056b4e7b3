package kz.tereze.infra.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.tereze.web.document.VirusScan.Found;
import org.junit.jupiter.api.Test;

/// Against a daemon that speaks the protocol as `clamd(8)` describes it.
class ClamdTest {

  private static final byte[] CONTENT = new byte[200_000];

  @Test
  void the_whole_content_is_sent_and_the_answer_believed() throws Exception {
    assertThat(answered("stream: OK\0")).isEqualTo(Found.NOTHING);
    assertThat(answered("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(Found.A_VIRUS);
    assertThat(answered("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(Found.NOT_SCANNED);
  }

  @Test
  void a_scanner_that_is_not_there_has_scanned_nothing() throws Exception {
    int free;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = taken.getLocalPort();
    }
    assertThat(new Clamd("127.0.0.1", free, Duration.ofSeconds(2)).in(CONTENT))
        .isEqualTo(Found.NOT_SCANNED);
  }

  private static Found answered(String answer) throws Exception {
    try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> serve(daemon, answer));
      Found found =
          new Clamd("127.0.0.1", daemon.getLocalPort(), Duration.ofSeconds(10)).in(CONTENT);
      assertThat(heard.get()).isEqualTo(CONTENT.length);
      return found;
    }
  }

  private static int serve(ServerSocket daemon, String answer) {
    try (Socket socket = daemon.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      ByteArrayOutputStream command = new ByteArrayOutputStream();
      for (int next = in.read(); next != 0; next = in.read()) {
        command.write(next);
      }
      assertThat(command.toString(StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM");
      int heard = 0;
      for (int size = in.readInt(); size != 0; size = in.readInt()) {
        in.readFully(new byte[size]);
        heard += size;
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      return heard;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
