package kz.tereze.projections.registry;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.Work;

/// What somebody last declared to tie them to others.
public record Declaration(Instant declaredAt, List<Interest> interests, List<Work> works) {}
