package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the actors, resources and values of one trace are called in a sentence.
final class Names {

  private static final int LONGEST_VALUE = 60;
  private static final int MOST_NAMES = 4;

  private final Trace trace;
  private final int[] ofKind = new int[Resource.Kind.values().length];

  Names(Trace trace) {
    this.trace = trace;
    trace.resources().forEach(resource -> ofKind[resource.kind().ordinal()]++);
  }

  /// The name of an actor.
  String actor(int id) {
    return trace.actor(id).name();
  }

  /// The names of several actors as people list them: `t1, t2 and t3`.
  String actors(Collection<Integer> ids) {
    List<String> names = ids.stream().map(this::actor).toList();
    if (names.size() == 1) {
      return names.getFirst();
    }
    boolean all = names.size() <= MOST_NAMES;
    List<String> first = names.subList(0, all ? names.size() - 1 : MOST_NAMES - 1);
    String last = all ? names.getLast() : (names.size() - first.size()) + " more";
    return String.join(", ", first) + " and " + last;
  }

  /// What actors meet at: `the lock` where there is but one, else `print_lock` or `the lock left`.
  String thing(int resource) {
    Resource.Kind kind = trace.resource(resource).kind();
    return ofKind[kind.ordinal()] == 1 ? "the " + noun(kind) : introduced(resource);
  }

  private static String noun(Resource.Kind kind) {
    return switch (kind) {
      case VARIABLE -> "variable";
      case ARRAY -> "array";
      case MAPPING -> "dictionary";
      case LOCK -> "lock";
      case QUEUE -> "queue";
      case CONDITION -> "condition";
      case SEMAPHORE -> "semaphore";
      case EVENT -> "event";
      case BARRIER -> "barrier";
    };
  }

  /// The name of something new, with the noun unless the name has it: `the lock left`.
  String introduced(int resource) {
    Resource named = trace.resource(resource);
    String noun = noun(named.kind());
    if (named.name().equalsIgnoreCase(noun)) {
      return "the " + noun;
    }
    boolean saysWhatItIs = named.name().toLowerCase(Locale.ROOT).contains(noun);
    return saysWhatItIs ? owned(resource) : "the " + noun + " " + owned(resource);
  }

  /// A variable, or an element of an array or a dictionary: `db_val`, `numbers[0]`, `p1's total`.
  String place(int resource, @Nullable Datum element) {
    return element == null ? owned(resource) : owned(resource) + "[" + value(element) + "]";
  }

  private String owned(int resource) {
    Resource named = trace.resource(resource);
    boolean isCommon = named.isBetweenProcesses() || isOfMain(named);
    return isCommon ? named.name() : actor(named.process()) + "'s " + named.name();
  }

  private boolean isOfMain(Resource resource) {
    return trace.actor(resource.process()).kind() == Actor.Kind.MAIN;
  }

  /// A value, shortened where it is long.
  String value(@Nullable Datum value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }

  /// A number of things: `1 task`, `3 tasks`.
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
