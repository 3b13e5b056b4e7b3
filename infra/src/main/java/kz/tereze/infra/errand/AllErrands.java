package kz.tereze.infra.errand;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// All errands and what runs them.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AllErrands {}
