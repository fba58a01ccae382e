package dev.interleave.exchange;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the codecs of records by their components, so that a new kind of event or value needs no
/// code here. Reflection is asked once for each type; afterwards method handles do the work.
final class Codecs {

  /// The components that may be absent, as the records of `trace` document.
  private static final Set<String> MAY_BE_ABSENT = Set.of("element", "before", "after");

  private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
  private static final MethodType CREATE = MethodType.methodType(Object.class, Object[].class);

  private final Map<Class<?>, Codec> made = new HashMap<>();

  /// The codec of a record, or of the records of a sealed type.
  RecordCodec ofRecord(Class<?> type) {
    return (RecordCodec) of(type);
  }

  /// The codecs of all records of a sealed type, by class.
  ChoiceCodec ofChoice(Class<?> type) {
    return (ChoiceCodec) of(type);
  }

  private Codec of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Map.class) {
        return new CollectionCodec.OfMap(of(arguments[0]), of(arguments[1]));
      }
      return raw == List.class
          ? new CollectionCodec.OfList(of(arguments[0]))
          : new CollectionCodec.OfSet(of(arguments[0]));
    }
    return ofClass((Class<?>) type);
  }

  private Codec ofClass(Class<?> type) {
    Codec known = made.get(type);
    if (known != null) {
      return known;
    }
    if (type.isSealed()) {
      return choice(type);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return new ConstantCodec(
          Arrays.stream(type.getEnumConstants())
              .collect(
                  Collectors.toUnmodifiableMap(
                      constant -> ((Enum<?>) constant).name(), Function.identity())));
    }
    return plain(type);
  }

  private static Codec plain(Class<?> type) {
    if (type == long.class) {
      return PlainCodec.LONG;
    }
    if (type == int.class || type == Integer.class) {
      return PlainCodec.INT;
    }
    if (type == boolean.class) {
      return PlainCodec.TRUTH;
    }
    if (type == double.class) {
      return PlainCodec.REAL;
    }
    if (type == String.class) {
      return PlainCodec.TEXT;
    }
    if (type == BigInteger.class) {
      return PlainCodec.BIG;
    }
    throw new IllegalStateException("No codec is known for " + type);
  }

  /// Known before its kinds are, because a value can hold values.
  private Codec choice(Class<?> type) {
    var kinds = new LinkedHashMap<Class<?>, RecordCodec>();
    var names = new HashMap<String, RecordCodec>();
    var choice = new ChoiceCodec(kinds, names);
    made.put(type, choice);
    for (Class<?> kind : type.getPermittedSubclasses()) {
      RecordCodec codec = record(kind);
      kinds.put(kind, codec);
      names.put(kind.getSimpleName(), codec);
    }
    return choice;
  }

  private RecordCodec record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    var parts = new ArrayList<RecordCodec.Component>();
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (RecordComponent component : components) {
        parts.add(
            new RecordCodec.Component(
                component.getName(),
                lookup.unreflect(component.getAccessor()).asType(GET),
                of(component.getGenericType()),
                MAY_BE_ABSENT.contains(component.getName())));
      }
      MethodHandle constructor =
          lookup.unreflectConstructor(
              type.getDeclaredConstructor(
                  Arrays.stream(components)
                      .map(RecordComponent::getType)
                      .toArray(Class<?>[]::new)));
      var codec =
          new RecordCodec(
              type.getSimpleName(),
              constructor.asSpreader(Object[].class, components.length).asType(CREATE),
              List.copyOf(parts));
      made.put(type, codec);
      return codec;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The records of a trace are open to this program", e);
    }
  }
}
