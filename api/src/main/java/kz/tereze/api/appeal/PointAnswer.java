package kz.tereze.api.appeal;

/// What was found of one contested point, with the reason, for everybody.
public record PointAnswer(Point point, Finding finding, String reason) {}
