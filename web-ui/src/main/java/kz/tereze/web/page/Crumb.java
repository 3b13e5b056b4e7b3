package kz.tereze.web.page;

/// A step on the way to a page.
///
/// @param page without language: `/needs`
public record Crumb(String page, String label) {}
