package kz.tereze.web.home;

import org.springframework.context.annotation.Import;

/// The exemplar page, for tests of the foundation.
@Import(HelpPage.class)
public class HelpPageForTests {}
