package kz.tereze.infra.errand;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// All errands and what runs them.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {"kz.tereze.infra.errand", "kz.tereze.infra.assignment"},
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AllErrands {}
