package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.PythonObject;

/// A method together with the object it belongs to.
///
/// @param receiver the object
/// @param method the method
record BoundMethod(Object receiver, NativeFunction method) implements PythonObject {

  @Override
  public String typeName() {
    return "method";
  }

  @Override
  public String representation() {
    return "<bound method " + method.name() + ">";
  }

  @Override
  public Object copiedBy(Copier copier) {
    return new BoundMethod(copier.copy(receiver), method);
  }
}
