package kz.tereze.web.application;

import kz.tereze.projections.application.Overlaps;

/// Who answered, by name, that no money is asked for twice.
///
/// @param isOpen whether the reader may know why and what is alike: it speaks of what an
///     application says
public record NamedClearing(Overlaps.Clearing clearing, String by, boolean isOpen) {}
