package kz.tereze.infra.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection kept open, as a browser keeps it, that asks for packed pages and costs the
/// machine next to nothing: two servers can be held against each other through it.
final class Wire implements AutoCloseable {

  private static final int HEX = 16;
  private static final int BUFFER = 1 << 16;

  /// @param headers by their names in small letters
  /// @param body as it came, packed or not
  record Answer(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final int port;
  private final String host;
  private Socket socket;
  private InputStream in;
  private boolean isOver;

  Wire(int port) throws IOException {
    this.port = port;
    this.host = "localhost:" + port;
    this.socket = connected();
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  private Socket connected() throws IOException {
    Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
    fresh.setTcpNoDelay(true);
    return fresh;
  }

  Answer get(String path) throws IOException {
    if (isOver) {
      // The server lets a connection go after so many answers.
      socket.close();
      socket = connected();
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\n\r\n".formatted(path, host);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    isOver = "close".equalsIgnoreCase(headers.get("connection"));
    return new Answer(status, headers, body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return exactly(Integer.parseInt(length));
    }
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return new byte[0];
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      all.write(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), HEX);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (sign != '\r') {
        line.append((char) sign);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
