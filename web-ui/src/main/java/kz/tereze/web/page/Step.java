package kz.tereze.web.page;

import org.jspecify.annotations.Nullable;

/// One step of a task list with its state in words.
///
/// @param page without language; null while it cannot be opened
/// @param tone of the tag: `ok`, `run`, `wait`, `bad` or `plain`
public record Step(
    String title, @Nullable String page, String state, String tone, boolean isCurrent) {}
