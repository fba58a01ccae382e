package dev.interleave.analyse;

import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final int[] ofKind = new int[Resource.Kind.values().length];

  Names(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    trace.resources().forEach(resource -> ofKind[resource.kind().ordinal()]++);
  }

  /// The name of an actor.
  String actor(int id) {
    return trace.actor(id).name();
  }

  /// The names of several actors as people list them: `t1, t2 and t3`.
  String actors(Collection<Integer> ids) {
    List<String> names = ids.stream().map(this::actor).toList();
    if (names.size() <= 1) {
      return names.getFirst();
    }
    if (names.size() <= MOST_NAMES) {
      String first = String.join(", ", names.subList(0, names.size() - 1));
      return texts.say("analyse.and", first, names.getLast());
    }
    List<String> first = names.subList(0, MOST_NAMES - 1);
    return texts.say("analyse.and-more", String.join(", ", first), names.size() - first.size());
  }

  /// Several things one after the other: `left and right`.
  String all(List<String> things) {
    return things.stream()
        .reduce((one, other) -> texts.say("analyse.and", one, other))
        .orElseThrow();
  }

  /// What actors meet at: `the lock` where there is but one, else `print_lock` or `the lock left`.
  String thing(int resource, Case as) {
    Resource.Kind kind = trace.resource(resource).kind();
    return ofKind[kind.ordinal()] == 1 ? noun(kind, as) : introduced(resource, as);
  }

  private String noun(Resource.Kind kind, Case as) {
    return texts.say("analyse.noun." + word(kind) + "." + word(as));
  }

  private static String word(Resource.Kind kind) {
    return kind == Resource.Kind.MAPPING ? "dictionary" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Case as) {
    return as.name().toLowerCase(Locale.ROOT);
  }

  /// The name of something new, with the noun unless the name has it: `the lock left`. Programs
  /// name things in English, as the classes of Python do.
  String introduced(int resource, Case as) {
    Resource named = trace.resource(resource);
    String word = word(named.kind());
    if (named.name().equalsIgnoreCase(word)) {
      return noun(named.kind(), as);
    }
    String name = owned(named, named.name());
    boolean saysWhatItIs = named.name().toLowerCase(Locale.ROOT).contains(word);
    return saysWhatItIs ? name : texts.say("analyse.named", noun(named.kind(), as), name);
  }

  /// A variable, or an element of an array or a dictionary: `db_val`, `numbers[0]`, `p1's total`.
  String place(int resource, @Nullable Datum element) {
    Resource named = trace.resource(resource);
    String name = element == null ? named.name() : named.name() + "[" + value(element) + "]";
    return owned(named, name);
  }

  private String owned(Resource owned, String name) {
    boolean isCommon = owned.isBetweenProcesses() || isOfMain(owned);
    return isCommon ? name : texts.say("analyse.owned", actor(owned.process()), name);
  }

  private boolean isOfMain(Resource resource) {
    return trace.actor(resource.process()).kind() == Actor.Kind.MAIN;
  }

  /// A value, shortened where it is long.
  String value(@Nullable Datum value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
