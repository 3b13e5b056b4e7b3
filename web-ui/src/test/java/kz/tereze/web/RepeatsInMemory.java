package kz.tereze.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.web.rest.Repeats;

/// Answers kept as long as a test runs.
final class RepeatsInMemory implements Repeats {

  private final Map<String, Asked> begun = new ConcurrentHashMap<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  @Override
  public Known begin(Asked asked) {
    Asked known = begun.putIfAbsent(name(asked), asked);
    if (known == null) {
      return Known.NEW;
    }
    if (!known.hash().equals(asked.hash())) {
      return Known.OTHER;
    }
    return answers.containsKey(name(asked)) ? Known.ANSWERED : Known.BUSY;
  }

  @Override
  public Optional<Answer> answer(Asked asked) {
    return Optional.ofNullable(answers.get(name(asked)));
  }

  @Override
  public void keep(Asked asked, Answer answer) {
    answers.put(name(asked), answer);
  }

  @Override
  public void outdate(Asked asked) {
    if (answers.containsKey(name(asked)) && !begun.get(name(asked)).hash().equals(asked.hash())) {
      answers.remove(name(asked));
      begun.remove(name(asked));
    }
  }

  @Override
  public void forget(Asked asked) {
    begun.remove(name(asked));
  }

  private static String name(Asked asked) {
    return asked.key() + " " + asked.who();
  }
}
