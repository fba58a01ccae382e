package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes what an object is made of as data that can be compared: field by field, so that nothing
/// can be forgotten. What is a [Place] of its own is only named. What is met twice is numbered, so
/// that circles end and it matters whether two things are one.
///
/// One imprint serves one place of one state.
final class Imprint {

  /// Fields of each class that belong to the state, those that lambdas capture among them.
  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          var fields = new ArrayList<Field>();
          for (Class<?> of = type; of != null && of != Object.class; of = of.getSuperclass()) {
            for (Field field : of.getDeclaredFields()) {
              if (!Modifier.isStatic(field.getModifiers())
                  && !field.isAnnotationPresent(NotState.class)) {
                field.setAccessible(true);
                fields.add(field);
              }
            }
          }
          return fields.toArray(Field[]::new);
        }
      };

  private final Run run;
  private final BiConsumer<Place, Object> named;
  private final IdentityHashMap<Object, Integer> met = new IdentityHashMap<>();

  /// Words that stand in an imprint where no value does.
  private enum Word {
    ABSENT,
    AGAIN,
    RUN
  }

  /// @param named is told of every place that is named, with the object that is there; of an actor
  ///   without an object that would matter
  Imprint(Run run, BiConsumer<Place, Object> named) {
    this.run = run;
    this.named = named;
  }

  /// The imprint of anything a program can reach.
  Object of(@Nullable Object value) {
    return switch (value) {
      case null -> Word.ABSENT;
      case String _, Number _, Boolean _, Enum<?> _, Class<?> _, Datum _, SourceRange _ -> value;
      case RunningActor actor -> named(Place.status(actor.id()), new ActorReference(actor.id()));
      case Memory memory -> memory.process();
      case Run _, Recorder _, Interpreter _, Resources _, Image _ -> Word.RUN;
      case Routine _, ExceptionClass _ -> value;
      case NativeFunction function -> function.name();
      case PythonClass type -> type.name();
      case ModuleValue module -> module.name();
      case Cell cell when cell.place() != null -> reference(cell.place(), cell);
      case Container container when container.isShared() ->
          reference(run.resources().place(container.sharedAs()), container);
      case ResourceObject object -> reference(object.place(run.resources()), object);
      case TupleValue tuple -> all(tuple.elements());
      default -> structure(value);
    };
  }

  private Object named(Place place, Object as) {
    named.accept(place, as);
    return as;
  }

  private Object reference(Place place, Object object) {
    named.accept(place, object);
    return place;
  }

  private List<Object> all(Collection<?> values) {
    var imprints = new ArrayList<Object>(values.size());
    for (Object value : values) {
      imprints.add(of(value));
    }
    return imprints;
  }

  private Object structure(Object value) {
    Integer number = met.putIfAbsent(value, met.size());
    if (number != null) {
      return List.of(Word.AGAIN, number);
    }
    return switch (value) {
      case Object[] array -> all(Arrays.asList(array));
      case Map<?, ?> map -> List.of(all(map.keySet()), all(map.values()));
      case Collection<?> values -> all(values);
      case Frame frame -> frame(frame);
      default -> inside(value);
    };
  }

  private Object frame(Frame frame) {
    var imprint = new ArrayList<Object>();
    imprint.add(frame.routine);
    imprint.add(frame.next);
    imprint.add(frame.use);
    imprint.add(of(frame.then));
    imprint.add(all(Arrays.asList(frame.cells)));
    BitSet live = frame.routine.liveAfter[frame.current()];
    for (int slot = 0; slot < frame.top; slot++) {
      boolean matters = slot >= frame.routine.localCount || live.get(slot);
      imprint.add(matters ? of(frame.slots[slot]) : Word.ABSENT);
    }
    return imprint;
  }

  /// What an object holds, whatever it is called by others.
  Object inside(Object object) {
    Field[] fields = FIELDS.get(object.getClass());
    var imprint = new ArrayList<Object>(fields.length + 1);
    imprint.add(object.getClass());
    try {
      for (Field field : fields) {
        imprint.add(of(field.get(object)));
      }
    } catch (IllegalAccessException impossible) {
      throw new LinkageError("A field cannot be read although it was made accessible", impossible);
    }
    return imprint;
  }
}
