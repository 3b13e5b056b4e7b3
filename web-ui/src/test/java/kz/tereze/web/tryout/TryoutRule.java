package kz.tereze.web.tryout;

import kz.tereze.api.Rule;

enum TryoutRule implements Rule {
  SUM_WITHIN_BUDGET,
  OPEN_FOR_CHANGE
}
