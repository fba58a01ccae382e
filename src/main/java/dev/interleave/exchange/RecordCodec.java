package dev.interleave.exchange;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record: its components in an array, after its name where several kinds can stand.
final class RecordCodec implements Codec {

  private final String name;
  private final MethodHandle constructor;
  private final Component[] components;

  /// One component of a record.
  ///
  /// @param name its name
  /// @param accessor takes the record as an object and gives the component as one
  /// @param codec how its values are written
  /// @param absent whether it may be absent
  record Component(String name, MethodHandle accessor, Codec codec, boolean absent) {}

  /// @param name simple name of the record
  /// @param constructor takes an array of all components and gives the record as an object
  /// @param components the components in order
  RecordCodec(String name, MethodHandle constructor, List<Component> components) {
    this.name = name;
    this.constructor = constructor;
    this.components = components.toArray(Component[]::new);
  }

  @Override
  public void write(Object value, JsonOutput output) throws IOException {
    output.beginArray();
    writeComponents(value, output);
    output.endArray();
  }

  void writeNamed(Object value, JsonOutput output) throws IOException {
    output.beginArray();
    output.text(name);
    writeComponents(value, output);
    output.endArray();
  }

  private void writeComponents(Object value, JsonOutput output) throws IOException {
    for (Component component : components) {
      Object part = get(component, value);
      if (part == null) {
        output.nothing();
      } else {
        component.codec().write(part, output);
      }
    }
  }

  private static @Nullable Object get(Component component, Object value) {
    try {
      return (Object) component.accessor().invokeExact(value);
    } catch (Throwable impossible) {
      throw new IllegalStateException("A record gives its components", impossible);
    }
  }

  @Override
  public Object read(JsonInput input, Leniency leniency) throws IOException {
    input.beginArray();
    return readComponents(input, leniency);
  }

  /// Reads the components that are left of an array, and the end of it.
  Object readComponents(JsonInput input, Leniency leniency) throws IOException {
    @Nullable Object[] values = new Object[components.length];
    for (int index = 0; index < values.length; index++) {
      Component component = components[index];
      if (!input.hasNext()) {
        throw new MalformedTraceException(name + " lacks its " + component.name());
      }
      if (!input.nothing()) {
        values[index] = component.codec().read(input, leniency);
      } else if (!component.absent()) {
        throw new MalformedTraceException("the " + component.name() + " of " + name + " is absent");
      }
    }
    while (input.hasNext()) {
      leniency.passOver(name + " has more values than " + values.length);
      input.skip();
    }
    return create(values);
  }

  private Object create(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException refusal) {
      throw new MalformedTraceException(String.valueOf(refusal.getMessage()));
    } catch (Throwable impossible) {
      throw new IllegalStateException("A record takes its components", impossible);
    }
  }
}
