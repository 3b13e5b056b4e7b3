package kz.tereze.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whom somebody trusts (C2SP tlog-policy): keys of the log, witnesses, and how many of the
/// witnesses must have seen a checkpoint.
public final class Policy {

  private static final String NONE = "none";

  private record Group(int least, List<String> members) {}

  private final List<Key> logs = new ArrayList<>();
  private final Map<String, Key> witnesses = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private String quorum = "";

  /// @throws Refuted at the first line that is not as the format wants it
  public static Policy parse(String text) throws Refuted {
    Policy policy = new Policy();
    for (String each : text.split("\n", -1)) {
      String line = each.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        policy.read(List.of(line.split("[ \t]+")), line);
      }
    }
    if (policy.quorum.isEmpty()) {
      throw new Refuted("a policy says its quorum, if only: quorum none");
    }
    return policy;
  }

  private void read(List<String> words, String line) throws Refuted {
    String what = words.getFirst();
    int many = words.size();
    if (what.equals("log") && (many == 2 || many == 3)) {
      logs.add(Key.parse(words.get(1)));
    } else if (what.equals("witness") && (many == 3 || many == 4)) {
      name(words.get(1));
      witnesses.put(words.get(1), Key.parse(words.get(2)));
    } else if (what.equals("group") && many >= 4) {
      name(words.get(1));
      List<String> members = words.subList(3, many);
      for (String member : members) {
        requireKnown(member);
      }
      groups.put(words.get(1), new Group(least(words.get(2), members.size()), members));
    } else if (what.equals("quorum") && many == 2 && quorum.isEmpty()) {
      quorum = words.get(1);
      if (!quorum.equals(NONE)) {
        requireKnown(quorum);
      }
    } else {
      throw Refuted.of("not a line of a policy: %s", line);
    }
  }

  private void name(String name) throws Refuted {
    if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
      throw Refuted.of("the policy uses the name %s twice", name);
    }
  }

  private void requireKnown(String name) throws Refuted {
    if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
      throw Refuted.of("the policy does not say who %s is", name);
    }
  }

  private static int least(String word, int members) throws Refuted {
    int least =
        switch (word) {
          case "any" -> 1;
          case "all" -> members;
          default -> word.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(word) : 0;
        };
    if (least < 1 || least > members) {
      throw Refuted.of("%s of %d members is no quorum", word, members);
    }
    return least;
  }

  public List<Key> logs() {
    return List.copyOf(logs);
  }

  public Collection<Key> witnesses() {
    return List.copyOf(witnesses.values());
  }

  /// Checks that a checkpoint is the log's own and enough witnesses saw it.
  ///
  /// @return who signed, one line each
  public List<String> require(Note note) throws Refuted {
    Checkpoint checkpoint = note.checkpoint();
    List<String> signed = new ArrayList<>(requireLog(note));
    Set<String> saw = new LinkedHashSet<>();
    for (Map.Entry<String, Key> witness : witnesses.entrySet()) {
      long time = witness.getValue().signed(note, checkpoint);
      if (time >= 0) {
        saw.add(witness.getKey());
        signed.add("seen by witness %s at %s".formatted(witness.getKey(), time(time)));
      }
    }
    if (!quorum.equals(NONE) && !isMet(quorum, saw)) {
      throw Refuted.of("the witnesses that saw it (%s) are not enough for %s", saw, quorum);
    }
    return signed;
  }

  /// Checks that a checkpoint is the log's own, whoever else saw it.
  List<String> requireLog(Note note) throws Refuted {
    Checkpoint checkpoint = note.checkpoint();
    List<String> signed = new ArrayList<>();
    for (Key key : logs) {
      if (key.name().equals(checkpoint.origin()) && key.signed(note, checkpoint) >= 0) {
        signed.add("signed by the log with key " + key);
      }
    }
    if (signed.isEmpty()) {
      throw Refuted.of(
          "no key of yours signed the checkpoint of %s over %d entries",
          checkpoint.origin(), checkpoint.size());
    }
    return signed;
  }

  private static String time(long seconds) {
    return seconds > Instant.MAX.getEpochSecond()
        ? seconds + " s"
        : Instant.ofEpochSecond(seconds).toString();
  }

  private boolean isMet(String name, Set<String> saw) {
    Group group = groups.get(name);
    return group == null
        ? saw.contains(name)
        : group.members().stream().filter(member -> isMet(member, saw)).count() >= group.least();
  }
}
