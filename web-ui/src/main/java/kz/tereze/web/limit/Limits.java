package kz.tereze.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import kz.tereze.web.Faults;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what one address asks for, before anything else is done for it. Whoever asks too often is
/// told so in their language, and when to come again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class Limits extends OncePerRequestFilter {

  private static final int MOST_ADDRESSES = 200_000;
  private static final int BYTES_OF_A_NETWORK = 8;

  private record Counted(Allowance what, String who) {}

  private final Faults faults;
  private final Map<Allowance, Integer> perMinute = new EnumMap<>(Allowance.class);
  private final Cache<Counted, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  Limits(Faults faults, Environment settings) {
    this.faults = faults;
    for (Allowance allowance : Allowance.values()) {
      perMinute.put(
          allowance,
          settings.getProperty(allowance.setting(), Integer.class, allowance.perMinute()));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Allowance> counted = Allowance.of(request);
    if (counted.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    ConsumptionProbe asked =
        bucket(counted.get(), request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
    if (asked.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = Math.max(1, Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds() + 1);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    faults.tell(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
  }

  private Bucket bucket(Allowance what, String address) {
    return buckets.get(new Counted(what, network(address)), this::fresh);
  }

  private Bucket fresh(Counted counted) {
    int most = perMinute.getOrDefault(counted.what(), counted.what().perMinute());
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
        .build();
  }

  /// Who has one IPv6 address has a whole network of them.
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress known = InetAddress.getByName(address);
      return known instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), BYTES_OF_A_NETWORK))
          : address;
    } catch (UnknownHostException odd) {
      return address;
    }
  }
}
