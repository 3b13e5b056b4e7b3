package kz.tereze.infra.bank;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Everything that passes between the platform and banks.
@Configuration
@ComponentScan("kz.tereze.infra.bank")
public class BankWiring {}
