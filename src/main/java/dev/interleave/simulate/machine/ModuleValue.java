package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.PythonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A module of Python's library.
///
/// @param name its name
/// @param members what it offers, by name
public record ModuleValue(String name, Map<String, Object> members) implements PythonObject {

  public ModuleValue {
    members = Map.copyOf(members);
  }

  /// A member, or `null` if there is none of that name.
  public @Nullable Object member(String member) {
    return members.get(member);
  }

  @Override
  public String typeName() {
    return "module";
  }

  @Override
  public String representation() {
    return "<module '" + name + "'>";
  }
}
