package dev.interleave.exchange;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns records into lists of plain values and back, by their components, so that a new kind of
/// event or value needs no code here. A record of a sealed type begins with its name.
final class RecordCodec {

  /// The components that may be absent, as the records of `trace` document.
  private static final Set<String> MAY_BE_ABSENT = Set.of("element", "before", "after");

  private RecordCodec() {}

  /// The components of a record after its name.
  static List<@Nullable Object> named(Record record) {
    var values = new ArrayList<@Nullable Object>();
    values.add(record.getClass().getSimpleName());
    values.addAll(components(record));
    return values;
  }

  private static List<@Nullable Object> components(Record record) {
    var values = new ArrayList<@Nullable Object>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        values.add(plain(component.getAccessor().invoke(record), component.getGenericType()));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A trace's records can be read: " + component, e);
      }
    }
    return values;
  }

  private static @Nullable Object plain(@Nullable Object value, Type type) {
    return switch (value) {
      case null -> null;
      case Record record -> raw(type).isSealed() ? named(record) : components(record);
      case Enum<?> constant -> constant.name();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(
                  entry ->
                      Arrays.asList(
                          plain(entry.getKey(), argument(type, 0)),
                          plain(entry.getValue(), argument(type, 1))))
              .toList();
      case List<?> list -> list.stream().map(each -> plain(each, argument(type, 0))).toList();
      case Set<?> set -> set.stream().map(each -> plain(each, argument(type, 0))).toList();
      case Double number -> number.toString();
      case BigInteger number -> number.toString();
      case Object other -> other;
    };
  }

  /// The record of a type whose name and components a list holds.
  ///
  /// @throws IllegalArgumentException if it holds none; the message says why
  static <T> T record(List<? extends @Nullable Object> values, Class<T> type) {
    return type.cast(decodeNamed(values, type));
  }

  private static Object decodeNamed(List<? extends @Nullable Object> values, Class<?> type) {
    Object name = values.isEmpty() ? null : values.getFirst();
    Class<?>[] kinds = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[] {type};
    for (Class<?> kind : kinds) {
      if (kind.getSimpleName().equals(name)) {
        return create(kind, values.subList(1, values.size()));
      }
    }
    throw new IllegalArgumentException("nothing of the name " + name + " can stand here");
  }

  private static Object create(Class<?> type, List<? extends @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    if (values.size() != components.length) {
      throw new IllegalArgumentException(
          "%s has %d values and not %d"
              .formatted(type.getSimpleName(), components.length, values.size()));
    }
    @Nullable Object[] arguments = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      Object value = values.get(index);
      if (value == null && !MAY_BE_ABSENT.contains(components[index].getName())) {
        throw new IllegalArgumentException(components[index].getName() + " is absent");
      }
      arguments[index] = value == null ? null : decoded(value, components[index].getGenericType());
    }
    try {
      return canonical(type, components).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " cannot have such values", e);
    }
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private static Object decoded(Object value, Type type) {
    Class<?> raw = raw(type);
    return switch (value) {
      case Long number when raw == long.class -> number;
      case Long number when raw == int.class && number.intValue() == number -> number.intValue();
      case Boolean truth when raw == boolean.class -> truth;
      case String text when raw == String.class -> text;
      case String text when raw == double.class -> Double.valueOf(text);
      case String text when raw == BigInteger.class -> new BigInteger(text);
      case String text when raw.isEnum() -> constant(text, raw);
      case List<?> values when raw.isSealed() -> decodeNamed(values, raw);
      case List<?> values when raw.isRecord() -> create(raw, values);
      case List<?> values when raw == Map.class -> map(values, type);
      case List<?> values when raw == List.class -> elements(values, type);
      case List<?> values when raw == Set.class -> new LinkedHashSet<>(elements(values, type));
      case Object other -> throw new IllegalArgumentException(other + " cannot stand here");
    };
  }

  private static Object constant(String name, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " cannot stand here"));
  }

  private static List<Object> elements(List<?> values, Type type) {
    var elements = new ArrayList<Object>(values.size());
    for (Object value : values) {
      elements.add(decoded(present(value), argument(type, 0)));
    }
    return elements;
  }

  private static Map<Object, Object> map(List<?> entries, Type type) {
    var map = new LinkedHashMap<Object, Object>();
    for (Object entry : entries) {
      if (!(entry instanceof List<?> pair) || pair.size() != 2) {
        throw new IllegalArgumentException(entry + " is no name with its value");
      }
      map.put(
          decoded(present(pair.getFirst()), argument(type, 0)),
          decoded(present(pair.getLast()), argument(type, 1)));
    }
    return map;
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("a value is absent");
    }
    return value;
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
