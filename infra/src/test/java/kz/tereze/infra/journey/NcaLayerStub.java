package kz.tereze.infra.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// Stands in for NCALayer on its own port: greets, is asked to sign, answers with a signature.
final class NcaLayerStub implements AutoCloseable {

  private static final int PORT = 13_579;
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");
  private static final Pattern DOCUMENT = Pattern.compile("\"data\":\"([A-Za-z0-9+/=]+)\"");

  private final SSLServerSocket server;
  private final Function<byte[], String> answer;

  /// @param answer NCALayer's JSON for a document
  NcaLayerStub(KeyStore keys, char[] password, Function<byte[], String> answer) {
    this.answer = answer;
    try {
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      server =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(PORT, 5, InetAddress.getLoopbackAddress());
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        SSLSocket socket = (SSLSocket) server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(SSLSocket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        head.append((char) in.readByte());
      }
      Matcher key = KEY.matcher(head);
      if (!key.find()) {
        return;
      }
      byte[] accepted =
          MessageDigest.getInstance("SHA-1")
              .digest((key.group(1) + MAGIC).getBytes(StandardCharsets.US_ASCII));
      out.write(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: "
                  + Base64.getEncoder().encodeToString(accepted)
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      send(out, "{\"result\":{\"version\":\"1.4\"}}");
      Matcher document = DOCUMENT.matcher(read(in));
      send(
          out,
          document.find()
              ? answer.apply(Base64.getDecoder().decode(document.group(1)))
              : "{\"status\":false}");
      in.readAllBytes();
    } catch (IOException gone) {
      // The page has what it wanted.
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// One masked text frame.
  private static String read(DataInputStream in) throws IOException {
    in.readByte();
    long length = in.readByte() & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] mask = in.readNBytes(4);
    byte[] words = in.readNBytes(Math.toIntExact(length));
    for (int i = 0; i < words.length; i++) {
      words[i] ^= mask[i % 4];
    }
    return new String(words, StandardCharsets.UTF_8);
  }

  private static void send(OutputStream out, String words) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    out.write(0x81);
    if (bytes.length < 126) {
      out.write(bytes.length);
    } else {
      out.write(126);
      out.write(bytes.length >> 8);
      out.write(bytes.length & 0xFF);
    }
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
