package dev.interleave.explore.space;

import dev.interleave.simulate.machine.ActorReference;
import dev.interleave.simulate.machine.LibraryObject;
import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.ResourceObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Takes the threads out of values, and numbers what is left.
final class Shapes {

  private final IntPredicate thread;
  private final Map<Form, Integer> forms = new HashMap<>();

  /// What is left of a value.
  private record Form(Place.Kind kind, int number, Object value) {}

  /// Stands where a thread was mentioned.
  private enum Gap {
    THREAD
  }

  /// Stands where something was mentioned that a thread has or made.
  private record OfThread(Place.Kind kind, int number) {}

  /// @param thread whether an actor is a thread
  Shapes(IntPredicate thread) {
    this.thread = thread;
  }

  /// The shape of a value at a place.
  Shape of(Place place, Object value) {
    var taken = new Taken();
    var form = new Form(place.kind(), place.number(), taken.from(value));
    int number = forms.computeIfAbsent(form, _ -> forms.size() + 1);
    return new Shape(number, taken.threads, taken.handles, taken.others);
  }

  /// What was taken out of one value.
  private final class Taken {
    private final List<Integer> threads = new ArrayList<>();
    private final BitSet handles = new BitSet();
    private final List<Integer> others = new ArrayList<>();

    Object from(Object value) {
      return switch (value) {
        case ActorReference(int actor) when thread.test(actor) -> {
          threads.add(actor);
          yield Gap.THREAD;
        }
        case ActorReference(int actor) -> {
          others.add(actor);
          yield value;
        }
        case Place(Place.Kind kind, int owner, int number) when thread.test(owner) -> {
          threads.add(owner);
          yield new OfThread(kind, number);
        }
        case List<?> values -> fromAll(values);
        case Map<?, ?> map ->
            map.entrySet().stream()
                .sorted(Comparator.comparing(Shapes::order))
                .<Object>map(entry -> List.of(from(entry.getKey()), from(entry.getValue())))
                .toList();
        default -> value;
      };
    }

    private Object fromAll(List<?> values) {
      boolean ofHandle = !values.isEmpty() && isHandle(values.getFirst());
      var rest = new ArrayList<Object>(values.size());
      for (Object each : values) {
        if (ofHandle && each instanceof ActorReference) {
          handles.set(threads.size());
        }
        rest.add(from(each));
      }
      return rest;
    }
  }

  /// Whether an object of a class only leads to an actor, and is nothing that actors meet at.
  private static boolean isHandle(Object type) {
    return type instanceof Class<?> known
        && LibraryObject.class.isAssignableFrom(known)
        && !ResourceObject.class.isAssignableFrom(known);
  }

  /// In which order entries are looked at: one that does not depend on which thread is which, where
  /// that can be.
  private static String order(Map.Entry<?, ?> entry) {
    String key =
        entry.getKey() instanceof Place(Place.Kind kind, int owner, int number)
            ? kind + " " + number + " " + owner
            : String.valueOf(entry.getKey());
    return entry.getValue() + " " + key;
  }
}
