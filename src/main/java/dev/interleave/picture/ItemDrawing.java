package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Layout.BeltSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState.HeldItem;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.ResourceState.QueueState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws the items of queues on their way: from whoever puts them, along the belt, into the hand of
/// whoever takes them, and away when their task is done.
final class ItemDrawing {

  private final Layout layout;
  private final Passage passage;
  private final IntFunction<@Nullable Rect> hands;

  /// Where an item is.
  ///
  /// @param item the item
  /// @param queue id of the queue it is on or came from
  /// @param holder id of the actor that has it in hand, or [Actor#NOBODY]
  /// @param index its place on the belt
  /// @param presence 1 if it is drawn, 0 if it is one of those told as a number
  private record Whereabouts(QueueItem item, int queue, int holder, int index, int presence) {}

  /// @param hands where the hand of an actor is now, by its id
  ItemDrawing(Layout layout, Passage passage, IntFunction<@Nullable Rect> hands) {
    this.layout = layout;
    this.passage = passage;
    this.hands = hands;
  }

  /// Draws all items.
  ///
  /// @param putters who puts an item that was not there, by the item's number
  void draw(Brush brush, Scene from, Scene to, Map<Integer, Integer> putters) {
    Map<Integer, Whereabouts> before = whereabouts(from, brush.of(1));
    Map<Integer, Whereabouts> after = whereabouts(to, brush.of(1));
    before.forEach(
        (id, item) -> {
          if (!after.containsKey(id)) {
            drawLeaving(brush, item);
          }
        });
    after.forEach(
        (id, item) -> {
          Whereabouts old = before.get(id);
          if (old == null) {
            drawArriving(brush, item, putters.getOrDefault(id, Actor.NOBODY));
          } else {
            drawMoving(brush, old, item);
          }
        });
  }

  private Map<Integer, Whereabouts> whereabouts(Scene scene, double unit) {
    var all = new LinkedHashMap<Integer, Whereabouts>();
    layout.belts().keySet().stream().sorted().forEach(queue -> addItems(scene, queue, unit, all));
    scene
        .figures()
        .forEach(
            (actor, figure) -> {
              if (!figure.hand().isEmpty()) {
                HeldItem held = figure.hand().getLast();
                all.put(held.item().id(), new Whereabouts(held.item(), held.queue(), actor, 0, 1));
              }
            });
    return all;
  }

  private void addItems(Scene scene, int queue, double unit, Map<Integer, Whereabouts> all) {
    BeltSpot spot = layout.belts().get(queue);
    if (spot == null || !(scene.moment().resource(queue) instanceof QueueState state)) {
      return;
    }
    int slots = BeltDrawing.slots(spot, unit);
    int items = state.items().size();
    int drawn = items > slots ? slots - 1 : items;
    for (int index = 0; index < items && index <= slots; index++) {
      QueueItem item = state.items().get(index);
      int presence = index < drawn ? 1 : 0;
      all.put(item.id(), new Whereabouts(item, queue, Actor.NOBODY, index, presence));
    }
  }

  private @Nullable Rect rect(Whereabouts item, double unit) {
    if (item.holder() != Actor.NOBODY) {
      return hands.apply(item.holder());
    }
    BeltSpot spot = layout.belts().get(item.queue());
    if (spot == null) {
      return null;
    }
    int slots = BeltDrawing.slots(spot, unit);
    return BeltDrawing.slot(spot, Math.min(item.index(), slots - 1), unit);
  }

  private void drawMoving(Brush brush, Whereabouts from, Whereabouts to) {
    Rect start = rect(from, brush.of(1));
    Rect end = rect(to, brush.of(1));
    if (start == null || end == null) {
      return;
    }
    boolean handed = from.holder() != to.holder();
    double share = handed ? passage.flight() : passage.between(0.45, 1);
    double presence = from.presence() + (to.presence() - from.presence()) * share;
    drawItem(brush.faded(presence), start.towards(end, share), to.item());
  }

  private void drawArriving(Brush brush, Whereabouts item, int putter) {
    Rect end = rect(item, brush.of(1));
    if (end == null) {
      return;
    }
    Rect origin = putter == Actor.NOBODY ? null : hands.apply(putter);
    Rect start = origin == null ? end : origin;
    drawItem(
        brush.faded(arrivingPresence(item)), start.towards(end, passage.flight()), item.item());
  }

  private double arrivingPresence(Whereabouts item) {
    double there = item.presence() == 1 ? 1 : 1 - passage.between(0.5, 0.7);
    return passage.between(0.02, 0.15) * there;
  }

  private void drawLeaving(Brush brush, Whereabouts item) {
    Rect start = rect(item, brush.of(1));
    BeltSpot spot = layout.belts().get(item.queue());
    if (start == null || spot == null) {
      return;
    }
    Rect end = BeltDrawing.counter(spot, brush.of(1));
    drawItem(
        brush.faded(item.presence() * (1 - passage.between(0.4, 0.62))),
        start.towards(end, passage.flight()),
        item.item());
  }

  private static void drawItem(Brush brush, Rect rect, QueueItem item) {
    brush.box(rect, 16, Ink.of(Role.ITEM), null);
    if (rect.width() > brush.of(14)) {
      Rect within = rect.inset(brush.of(3));
      String text = item.value().toString();
      double size = text.length() > 2 ? 10.5 : 12;
      brush.fitted(
          text, within, brush.style(Face.BOLD, size), Ink.of(Role.BACKGROUND), Anchor.MIDDLE);
    }
  }
}
