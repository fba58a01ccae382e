package dev.interleave.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stretch of a program with variables of its own: the program's own level, a function, or a
/// comprehension (Python Language Reference, "Resolution of names").
final class Scope {

  enum Kind {
    PROGRAM,
    DEFINITION,
    LAMBDA,
    COMPREHENSION
  }

  /// What a function without a name is called.
  static final String LAMBDA_NAME = "<lambda>";

  /// How a mention of an attribute `start` is noted, which may start a thread or a process.
  static final String START = ".start";

  private final Kind kind;
  private final String name;
  private final @Nullable Scope parent;
  private final List<Scope> children = new ArrayList<>();
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new HashSet<>();
  private final IdentityHashMap<Object, Scope> inner = new IdentityHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<Variable> taken = new LinkedHashSet<>();

  /// A name that is used somewhere.
  ///
  /// @param name the name
  /// @param place where
  record Mention(String name, Place place) {}

  private Scope(Kind kind, String name, @Nullable Scope parent) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
  }

  /// The program's own level.
  static Scope ofProgram() {
    return new Scope(Kind.PROGRAM, "<module>", null);
  }

  Kind kind() {
    return kind;
  }

  /// Name of the function.
  String name() {
    return name;
  }

  Scope parent() {
    return Objects.requireNonNull(parent);
  }

  /// The function, or the program's own level, that this belongs to.
  Scope function() {
    return kind == Kind.COMPREHENSION ? parent().function() : this;
  }

  boolean isFunction() {
    return kind == Kind.DEFINITION || kind == Kind.LAMBDA;
  }

  /// The program's own level.
  Scope program() {
    return parent == null ? this : parent.program();
  }

  /// Makes the scope of a syntax node inside this one.
  Scope open(Object node, Kind innerKind, String innerName) {
    var scope = new Scope(innerKind, innerName, this);
    inner.put(node, scope);
    children.add(scope);
    return scope;
  }

  /// The scope of a syntax node inside this one.
  Scope inner(Object node) {
    return Objects.requireNonNull(inner.get(node));
  }

  /// The scopes directly inside this one, in order.
  List<Scope> children() {
    return children;
  }

  void declareGlobal(String name) {
    globals.add(name);
  }

  void declareNonlocal(String name) {
    nonlocals.add(name);
  }

  boolean isDeclared(String name) {
    return globals.contains(name) || nonlocals.contains(name);
  }

  boolean hasOwn(String name) {
    return variables.containsKey(name);
  }

  boolean mentionsOwn(String name) {
    return mentions.stream().anyMatch(mention -> mention.name().equals(name));
  }

  /// Makes a variable of this scope, unless there is one of the name.
  Variable own(String name) {
    return variables.computeIfAbsent(name, key -> new Variable(key, this));
  }

  Iterable<Variable> variables() {
    return variables.values();
  }

  void mention(Mention mention) {
    mentions.add(mention);
    if (kind == Kind.LAMBDA || kind == Kind.COMPREHENSION) {
      parent().mention(mention);
    }
  }

  List<Mention> mentions() {
    return mentions;
  }

  /// The variable that a name means here. A name that no function around has is one of the
  /// program's own level, whether that ever has a value or not.
  Variable lookUp(String name) {
    Variable found = globals.contains(name) ? null : lookUpEnclosing(name);
    return found == null ? program().own(name) : found;
  }

  /// The variable that a name means here, if a function has it.
  @Nullable Variable lookUpEnclosing(String name) {
    if (kind == Kind.PROGRAM || globals.contains(name)) {
      return null;
    }
    Variable own = variables.get(name);
    return own == null ? parent().lookUpEnclosing(name) : own;
  }

  /// This function, and those between it and the owner of the variable, get the variable from
  /// outside.
  void take(Variable variable) {
    Scope owner = variable.owner().function();
    for (Scope scope = function(); scope != owner; scope = scope.parent().function()) {
      scope.taken.add(variable);
    }
  }

  /// The variables of this function that inner functions use, then those that it gets from outside.
  Captures captures() {
    List<Variable> made = new ArrayList<>();
    collectCaptured(made);
    return new Captures(made, List.copyOf(taken));
  }

  private void collectCaptured(List<Variable> made) {
    if (kind != Kind.PROGRAM) {
      variables.values().stream().filter(Variable::isUsedByOtherFunction).forEach(made::add);
    }
    for (Scope scope : children) {
      if (scope.kind == Kind.COMPREHENSION) {
        scope.collectCaptured(made);
      }
    }
  }

  /// Captured variables of a function.
  ///
  /// @param made those that the function makes
  /// @param taken those that it gets from outside
  record Captures(List<Variable> made, List<Variable> taken) {

    int index(Variable variable) {
      int own = made.indexOf(variable);
      return own >= 0 ? own : made.size() + taken.indexOf(variable);
    }

    boolean contains(Variable variable) {
      return made.contains(variable) || taken.contains(variable);
    }
  }
}
