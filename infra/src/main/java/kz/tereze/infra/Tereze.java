package kz.tereze.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The running system.
@SpringBootApplication(scanBasePackages = "kz.tereze")
public class Tereze {

  public static void main(String... args) {
    SpringApplication.run(Tereze.class, args);
  }
}
