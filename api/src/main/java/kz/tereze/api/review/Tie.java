package kz.tereze.api.review;

import kz.tereze.api.PersonId;

/// Somebody who must not judge an application, and why. Of several grounds the first counts.
public record Tie(PersonId person, Ground ground) {}
