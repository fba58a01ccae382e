package dev.interleave.simulate.machine;

import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.program.syntax.Comparison;
import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.Ordering;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Shareable;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What instructions ask of objects: attributes, methods, elements, members of modules, `with`.
/// Each answer is a value or an effect.
final class ObjectProtocol {

  private final Library library;

  ObjectProtocol(Library library) {
    this.library = library;
  }

  Object module(String name) {
    ModuleValue module = library.module(name);
    if (module == null) {
      throw PythonError.of(ExceptionClass.MODULE_NOT_FOUND_ERROR, "No module named '" + name + "'");
    }
    return module;
  }

  Object member(Object module, String name) {
    var known = (ModuleValue) module;
    Object member = known.member(name);
    if (member == null) {
      throw PythonError.of(
          ExceptionClass.IMPORT_ERROR,
          "cannot import name '" + name + "' from '" + known.name() + "'");
    }
    return member;
  }

  /// A method of the object's class, or `null` if there is none of that name.
  @Nullable NativeFunction method(Object object, String name) {
    return object instanceof ModuleValue ? null : library.classOf(object).method(name);
  }

  Object attribute(RunningActor actor, Object object, String name) {
    if (object instanceof ModuleValue module) {
      Object member = module.member(name);
      if (member == null) {
        throw noAttribute("module '" + module.name() + "'", name);
      }
      return member;
    }
    if (name.equals("__name__")) {
      switch (object) {
        case PythonClass type -> {
          return type.name();
        }
        case ExceptionClass type -> {
          return type.name();
        }
        case FunctionValue function -> {
          return function.routine.name;
        }
        case NativeFunction function -> {
          return function.name();
        }
        default -> {}
      }
    }
    PythonClass type = library.classOf(object);
    PythonClass.Property property = type.property(name);
    if (property != null) {
      return property.get().get(actor, object);
    }
    NativeFunction method = type.method(name);
    if (method == null) {
      throw noAttribute(described(object), name);
    }
    return new BoundMethod(object, method);
  }

  private static String described(Object object) {
    return switch (object) {
      case PythonClass type -> "type object '" + type.name() + "'";
      case ExceptionClass type -> "type object '" + type.name() + "'";
      default -> "'" + TypeName.of(object) + "' object";
    };
  }

  private static PythonError noAttribute(String owner, String name) {
    return PythonError.of(
        ExceptionClass.ATTRIBUTE_ERROR, owner + " has no attribute '" + name + "'");
  }

  Object setAttribute(RunningActor actor, Object object, String name, Object value) {
    PythonClass type = library.classOf(object);
    PythonClass.Property property = type.property(name);
    if (property == null) {
      if (type.method(name) != null) {
        throw PythonError.of(
            ExceptionClass.ATTRIBUTE_ERROR,
            "'" + TypeName.of(object) + "' object attribute '" + name + "' is read-only");
      }
      throw noAttribute(described(object), name);
    }
    if (property.set() == null) {
      throw PythonError.of(
          ExceptionClass.ATTRIBUTE_ERROR,
          "property '" + name + "' of '" + TypeName.of(object) + "' object has no setter");
    }
    return property.set().set(actor, object, value);
  }

  Object element(RunningActor actor, Object object, Object index) {
    return switch (object) {
      case Container container when container.isShared() -> SharedAccess.get(container, index);
      case Subscriptable subscriptable -> subscriptable.element(actor, index);
      default -> Elements.get(object, index);
    };
  }

  Object setElement(RunningActor actor, Object object, Object index, Object value) {
    return switch (object) {
      case Container container when container.isShared() ->
          SharedAccess.set(container, index, value);
      case Subscriptable subscriptable -> subscriptable.setElement(actor, index, value);
      default -> {
        Elements.set(object, index, value);
        yield Operation.NO_VALUE;
      }
    };
  }

  Object compare(Comparison comparison, Object left, Object right) {
    Shareable shared = SharedAccess.firstShared(List.of(left, right));
    boolean identity = comparison == Comparison.IS || comparison == Comparison.IS_NOT;
    return shared == null || identity
        ? (Object) Ordering.compare(comparison, left, right)
        : SharedAccess.call(shared, _ -> Ordering.compare(comparison, left, right));
  }

  Object inPlace(BinaryOperator operator, Object left, Object right) {
    return left instanceof Container container && container.isShared()
        ? SharedAccess.call(container, _ -> Arithmetic.inPlace(operator, left, right))
        : Arithmetic.inPlace(operator, left, right);
  }

  /// The next element of a loop, or [Operation#NO_VALUE] at its end.
  Object next(IteratorValue iterator) {
    if (iterator instanceof SteppingIterator stepping) {
      return stepping.step();
    }
    Container source = iterator.source();
    if (source != null && source.isShared()) {
      return SharedAccess.next(source, iterator);
    }
    Object next = iterator.next();
    return next == null ? Operation.NO_VALUE : next;
  }

  Object enter(RunningActor actor, Object manager) {
    if (manager instanceof ContextManager context) {
      return context.enter(actor);
    }
    throw PythonError.type(
        "'" + TypeName.of(manager) + "' object does not support the context manager protocol");
  }

  Object exit(RunningActor actor, Object manager) {
    return ((ContextManager) manager).exit(actor);
  }

  /// What `raise` raises.
  static ExceptionValue exception(Object raised) {
    return switch (raised) {
      case ExceptionValue exception -> exception;
      case ExceptionClass type -> new ExceptionValue(type, List.of());
      default -> throw PythonError.type("exceptions must derive from BaseException");
    };
  }

  /// Whether an exception is of a type, or of one in a tuple.
  static boolean matches(ExceptionValue exception, Object type) {
    return switch (type) {
      case ExceptionClass other -> exception.type().isWithin(other);
      case TupleValue types ->
          types.elements().stream().anyMatch(other -> matches(exception, other));
      default ->
          throw PythonError.type(
              "catching classes that do not inherit from BaseException is not allowed");
    };
  }
}
