package dev.interleave.exchange;

import java.lang.reflect.RecordComponent;
import java.util.Set;

/// Checks that an event speaks only of actors and resources that there are.
///
/// @param actors how many actors there are
/// @param resources how many resources there are
record References(int actors, int resources) {

  private static final Set<String> TO_RESOURCE =
      Set.of("resource", "lock", "semaphore", "queue", "condition", "flag", "barrier");
  private static final Set<String> TO_ACTOR = Set.of("by", "from");

  void check(Record event) {
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      boolean toResource = TO_RESOURCE.contains(component.getName());
      boolean toActor = TO_ACTOR.contains(component.getName());
      if (component.getType() == int.class && (toResource || toActor)) {
        int id = value(component, event);
        if (id < (toResource ? 0 : -1) || id >= (toResource ? resources : actors)) {
          throw new IllegalArgumentException(
              "there is no %s %d".formatted(component.getName(), id));
        }
      }
    }
  }

  private static int value(RecordComponent component, Record event) {
    try {
      return (int) component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A trace's records can be read: " + component, e);
    }
  }
}
