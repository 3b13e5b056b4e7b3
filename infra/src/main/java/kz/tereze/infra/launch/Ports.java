package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Where the parts of one installation listen, all on the loopback address unless told otherwise.
///
/// @param witnesses of those a demonstration starts
public record Ports(int site, int signIn, int signInHealth, int database, List<Integer> witnesses) {

  private static final int BESIDE = 100;
  private static final int LAST = BESIDE + 4;
  private static final int HIGHEST = 65_535;

  /// Below what systems give to connections that go out, which come and go.
  private static final int LOWEST_FREE = 12_000;

  private static final int HIGHEST_FREE = 32_000;

  /// The site's port and, a hundred above it, those of the services it starts.
  public static Ports beside(int site) {
    if (site < 1 || site + LAST > HIGHEST) {
      throw new CannotRun(
          "--port %d: a port between 1 and %d is needed.".formatted(site, HIGHEST - LAST));
    }
    return new Ports(
        site,
        site + BESIDE,
        site + BESIDE + 1,
        site + BESIDE + 2,
        List.of(site + BESIDE + 3, site + LAST));
  }

  public Ports {
    witnesses = List.copyOf(witnesses);
  }

  /// @param number from 1
  int witness(int number) {
    return witnesses.get(number - 1);
  }

  /// Ports nobody uses now.
  public static Ports free() {
    try (ServerSocket first = new ServerSocket(0);
        ServerSocket second = new ServerSocket(0);
        ServerSocket third = new ServerSocket(0);
        ServerSocket fourth = new ServerSocket(0);
        ServerSocket fifth = new ServerSocket(0);
        ServerSocket sixth = new ServerSocket(0)) {
      return new Ports(
          first.getLocalPort(),
          second.getLocalPort(),
          third.getLocalPort(),
          fourth.getLocalPort(),
          List.of(fifth.getLocalPort(), sixth.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A free port with free ports beside it, as a site of its own process wants them.
  public static Ports freeBeside() {
    while (true) {
      Ports ports = beside(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE));
      if (ports.all().allMatch(Ports::isFree)) {
        return ports;
      }
    }
  }

  private IntStream all() {
    return IntStream.concat(
        IntStream.of(site, signIn, signInHealth, database),
        witnesses.stream().mapToInt(Integer::intValue));
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// Refuses a port somebody else listens on, with what to do about it.
  void requireFree(int port, String what) {
    if (!isFree(port)) {
      throw new CannotRun(
          """
          Port %d (%s) is in use by another program.
          Stop that program, or choose other ports: ./run --port %d
          To see who uses it: ss -ltnp 'sport = :%d'\
          """
              .formatted(port, what, site + 1_000, port));
    }
  }
}
