package kz.tereze.infra.bank;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Everything that passes between the platform and banks.
@Configuration
@ComponentScan(
    basePackages = "kz.tereze.infra.bank",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BankWiring {}
