package dev.interleave.explore.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each actor may still read and write from where it stands on, as far as its steps were seen:
/// the union over everything that can be reached in the graph of its own slot's values. A step that
/// was never taken counts with what its [Intent] says.
final class Futures {

  /// What may be touched. An actor that may touch everything is marked so.
  static final class Touched {
    final Set<Integer> reads = new HashSet<>();
    final Set<Integer> writes = new HashSet<>();
    boolean everything;

    private boolean addAll(Touched other) {
      boolean grown = reads.addAll(other.reads);
      grown |= writes.addAll(other.writes);
      grown |= other.everything && !everything;
      everything |= other.everything;
      return grown;
    }

    /// Whether a step that touches this and anything that touches the other may depend on each
    /// other.
    boolean conflicts(Touched other) {
      if (everything || other.everything) {
        return true;
      }
      return meets(writes, other.reads)
          || meets(writes, other.writes)
          || meets(reads, other.writes);
    }

    private static boolean meets(Set<Integer> some, Set<Integer> others) {
      for (int one : some) {
        if (others.contains(one)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Where an actor stands.
  private static final class Node {
    final Touched next = new Touched();
    final Touched future = new Touched();
    final Set<Integer> then = new HashSet<>();
  }

  private final List<Map<Integer, Node>> nodes = new ArrayList<>();
  private boolean grown;
  private boolean staysPut;

  /// Whether anything was seen that was not known when the futures were worked out last.
  boolean grown() {
    return grown;
  }

  private Node node(int actor, int field) {
    while (nodes.size() <= actor) {
      nodes.add(new HashMap<>());
    }
    return nodes.get(actor).computeIfAbsent(field, _ -> new Node());
  }

  /// Somebody stands somewhere.
  void meet(Stand stand, int ownSlot) {
    Node node = node(stand.actor, stand.field);
    Touched next = node.next;
    boolean more = next.reads.add(ownSlot);
    if (stand.acts) {
      more |= next.writes.add(ownSlot);
    }
    for (int slot : stand.intent.reads()) {
      more |= next.reads.add(slot);
    }
    for (int slot : stand.intent.writes()) {
      more |= next.writes.add(slot);
    }
    more |= stand.intent.touchesEverything() && !next.everything;
    next.everything |= stand.intent.touchesEverything();
    grown |= more;
  }

  /// Somebody's step is seen to write something.
  void writes(int actor, int field, int slot) {
    grown |= node(actor, field).next.writes.add(slot);
  }

  /// An actor is seen to get from where it stands to somewhere else, by a step of its own or of
  /// another.
  void leads(int actor, int from, int to) {
    if (from != to) {
      node(actor, to);
      grown |= node(actor, from).then.add(to);
    }
  }

  /// An actor is seen to take a step and stand where it stood.
  void staysPut() {
    staysPut = true;
  }

  /// What an actor that stands somewhere does next.
  Touched next(int actor, int field) {
    return node(actor, field).next;
  }

  /// What it may touch from there on.
  Touched future(int actor, int field) {
    return node(actor, field).future;
  }

  /// Works the futures out, from what is known by now.
  void work() {
    grown = false;
    for (Map<Integer, Node> ofActor : nodes) {
      for (Node node : ofActor.values()) {
        node.future.addAll(node.next);
      }
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Node node : ofActor.values()) {
          for (int then : node.then) {
            Node next = ofActor.get(then);
            changed |= next != null && node.future.addAll(next.future);
          }
        }
      }
    }
  }

  /// Whether an actor can come back to where it stood.
  boolean circular() {
    if (staysPut) {
      return true;
    }
    for (Map<Integer, Node> ofActor : nodes) {
      if (circular(ofActor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean circular(Map<Integer, Node> ofActor) {
    var entering = new HashMap<Integer, Integer>();
    ofActor.values().forEach(node -> node.then.forEach(to -> entering.merge(to, 1, Integer::sum)));
    var ready = new ArrayList<Integer>();
    ofActor.keySet().stream().filter(field -> !entering.containsKey(field)).forEach(ready::add);
    int done = 0;
    while (!ready.isEmpty()) {
      done++;
      Node node = ofActor.get(ready.removeLast());
      Set<Integer> targets = node == null ? Set.of() : node.then;
      for (int to : targets) {
        if (entering.merge(to, -1, Integer::sum) == 0) {
          ready.add(to);
        }
      }
    }
    return done < ofActor.size();
  }
}
