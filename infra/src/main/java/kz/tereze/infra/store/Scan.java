package kz.tereze.infra.store;

import kz.tereze.projections.ReadModel;
import org.axonframework.config.ProcessingGroup;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// Finds read models and policies, whose modules know nothing of Spring's annotations.
@Configuration
@ComponentScan(
    basePackages = {"kz.tereze.domain", "kz.tereze.projections"},
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ANNOTATION,
            classes = {ReadModel.class, ProcessingGroup.class}))
class Scan {}
