package dev.interleave.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Decides which variables more than one actor may meet at while they may change, so that accesses
/// to them are steps. Errs on the side of steps.
final class Observability {

  private static final Place NEVER = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final Set<String> starters;

  Observability(Scope program) {
    this.starters = starters(program);
  }

  /// The names whose mention may start something: `start` itself, and functions that mention such a
  /// name.
  private static Set<String> starters(Scope program) {
    List<Scope> definitions = new ArrayList<>();
    collectDefinitions(program, definitions);
    Set<String> starters = new HashSet<>(Set.of(Scope.START));
    int before;
    do {
      before = starters.size();
      for (Scope definition : definitions) {
        if (definition.mentions().stream().anyMatch(use -> starters.contains(use.name()))) {
          starters.add(definition.name());
        }
      }
    } while (starters.size() > before);
    return starters;
  }

  private static void collectDefinitions(Scope scope, List<Scope> definitions) {
    if (scope.kind() == Scope.Kind.DEFINITION) {
      definitions.add(scope);
    }
    scope.children().forEach(child -> collectDefinitions(child, definitions));
  }

  boolean isObservable(Variable variable) {
    if (!variable.isUsedByOtherFunction()
        || variable.assignments().isEmpty()
        || variable.isFixedName()) {
      return false;
    }
    Scope owner = variable.owner().function();
    Place sharedFrom =
        owner.kind() == Scope.Kind.PROGRAM
            ? first(owner, use -> starters.contains(use.name()))
            : first(owner, use -> isInnerFunction(owner, use.name()));
    return !variable.isSettledBefore(sharedFrom);
  }

  /// Whether a name is that of a function inside, which may carry captured variables elsewhere.
  private static boolean isInnerFunction(Scope owner, String name) {
    return name.equals(Scope.LAMBDA_NAME)
        || owner.children().stream()
            .anyMatch(child -> child.kind() == Scope.Kind.DEFINITION && child.name().equals(name));
  }

  private static Place first(Scope owner, Predicate<Scope.Mention> wanted) {
    return owner.mentions().stream()
        .filter(wanted)
        .map(Scope.Mention::place)
        .min(Place::compareTo)
        .orElse(NEVER);
  }
}
