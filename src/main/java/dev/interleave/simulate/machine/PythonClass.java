package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A class of Python's library: what makes its objects, and what can be asked of them. Immutable
/// once it is built.
public final class PythonClass implements PythonObject {

  private final String name;
  private final @Nullable PythonClass parent;
  private final Map<String, NativeFunction> methods;
  private final Map<String, Property> properties;
  private final @Nullable NativeFunction constructor;

  /// An attribute that is no method.
  ///
  /// @param get gives its value, or an effect
  /// @param set sets it: gives any value, or an effect; `null` if it cannot be set
  public record Property(Getter get, @Nullable Setter set) {}

  /// Gives the value of an attribute.
  @FunctionalInterface
  public interface Getter {
    /// The value, or an effect.
    Object get(RunningActor actor, Object object);
  }

  /// Sets an attribute.
  @FunctionalInterface
  public interface Setter {
    /// Any value, or an effect.
    Object set(RunningActor actor, Object object, Object value);
  }

  private PythonClass(Builder builder) {
    this.name = builder.name;
    this.parent = builder.parent;
    this.methods = Map.copyOf(builder.methods);
    this.properties = Map.copyOf(builder.properties);
    this.constructor = builder.constructor;
  }

  /// Begins a class.
  public static Builder named(String name) {
    return new Builder(name);
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// Whether it is another class or stands below it.
  public boolean isWithin(PythonClass other) {
    return this == other || (parent != null && parent.isWithin(other));
  }

  /// A method, or `null` if there is none of that name.
  @Nullable NativeFunction method(String method) {
    NativeFunction own = methods.get(method);
    return own != null || parent == null ? own : parent.method(method);
  }

  /// An attribute that is no method, or `null` if there is none of that name.
  @Nullable Property property(String property) {
    Property own = properties.get(property);
    return own != null || parent == null ? own : parent.property(property);
  }

  /// What makes its objects, or `null` if programs cannot make any.
  @Nullable NativeFunction constructor() {
    return constructor;
  }

  @Override
  public String typeName() {
    return "type";
  }

  @Override
  public String representation() {
    return "<class '" + name + "'>";
  }

  /// Gathers what a class offers.
  public static final class Builder {

    private final String name;
    private final Map<String, NativeFunction> methods = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();
    private @Nullable PythonClass parent;
    private @Nullable NativeFunction constructor;

    private Builder(String name) {
      this.name = name;
    }

    /// Puts the class below another.
    public Builder below(PythonClass other) {
      parent = other;
      return this;
    }

    /// Says what makes objects of the class. Parameters as in [NativeFunction#of].
    public Builder constructor(NativeFunction.Body body, String... parameters) {
      constructor = NativeFunction.of(name, body, parameters);
      return this;
    }

    /// Adds a method. Parameters as in [NativeFunction#of].
    public Builder method(String method, NativeFunction.Body body, String... parameters) {
      methods.put(method, NativeFunction.of(name + "." + method, body, parameters));
      return this;
    }

    /// Says what makes objects of the class out of what is inside of others, as in
    /// [NativeFunction#reading].
    public Builder readingConstructor(NativeFunction.Body body, String... parameters) {
      constructor = NativeFunction.reading(name, body, parameters);
      return this;
    }

    /// Adds a method that reads what is inside of others, as in [NativeFunction#reading].
    public Builder readingMethod(String method, NativeFunction.Body body, String... parameters) {
      methods.put(method, NativeFunction.reading(name + "." + method, body, parameters));
      return this;
    }

    /// Adds an attribute that can only be read.
    public Builder property(String property, Getter get) {
      properties.put(property, new Property(get, null));
      return this;
    }

    /// Adds an attribute.
    public Builder property(String property, Getter get, Setter set) {
      properties.put(property, new Property(get, set));
      return this;
    }

    /// The class.
    public PythonClass build() {
      return new PythonClass(this);
    }
  }
}
