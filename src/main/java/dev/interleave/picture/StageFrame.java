package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Layout.ValueSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One picture of the stage: everything on its way from one scene to the next.
final class StageFrame {

  private static final double MOST_SOLID = 0.5;

  private final Survey survey;
  private final Layout layout;
  private final Marks marks;
  private final Scene from;
  private final Scene to;
  private final Passage passage;
  private final List<Event> events;
  private final ActorDrawing actors;
  private final Map<Integer, ActorMotion> motions = new TreeMap<>();

  /// @param share how far the way is: 0 for the one scene to 1 for the other
  /// @param nanos the time that is shown, in nanoseconds since the run began
  StageFrame(
      Survey survey, Layout layout, Marks marks, Scene from, Scene to, double share, long nanos) {
    this.survey = survey;
    this.layout = layout;
    this.marks = marks;
    this.from = from;
    this.to = to;
    this.events =
        survey.trace().events().subList(from.moment().eventCount(), to.moment().eventCount());
    this.passage = Passage.of(share, events);
    this.actors = new ActorDrawing(survey, layout, passage, nanos);
    for (Actor actor : survey.trace().actors()) {
      ActorFigure before = from.figure(actor.id());
      ActorFigure after = to.figure(actor.id());
      if (before != null || after != null) {
        motions.put(actor.id(), ActorMotion.of(before, after, origin(actor.id()), passage));
      }
    }
  }

  /// Where an actor that is just started comes from: whoever starts it.
  private Rect origin(int actor) {
    for (Event event : events) {
      if (event instanceof Event.ActorStarted(_, int started, int by) && started == actor) {
        ActorFigure starter = from.figure(by);
        return starter == null ? ownSlot(actor) : starter.stand().slot();
      }
    }
    return ownSlot(actor);
  }

  private Rect ownSlot(int actor) {
    ActorFigure own = to.figure(actor);
    return own == null ? layout.footer() : own.stand().slot();
  }

  void draw(Brush brush) {
    var floor = new FloorDrawing(survey, layout, passage);
    floor.drawPanels(brush);
    floor.drawBoxes(brush, from, to);
    drawMeetingPoints(brush);
    drawValues(brush);
    floor.drawGroups(brush, from.placement(), to.placement());
    IntFunction<@Nullable Rect> bodies = this::body;
    drawActors(brush, false);
    new HoldDrawing(layout, passage, bodies).draw(brush, from, to);
    drawActors(brush, true);
    new InterpreterDrawing(survey, passage, bodies).draw(brush, from, to);
    new ItemDrawing(layout, passage, this::hand).draw(brush, from, to, putters());
    new TakeoverDrawing(passage, bodies).draw(brush, events);
    drawTransfers(brush);
  }

  private @Nullable Rect body(int actor) {
    ActorMotion motion = motions.get(actor);
    return motion == null ? null : actors.body(motion);
  }

  private @Nullable Rect hand(int actor) {
    ActorMotion motion = motions.get(actor);
    return motion == null ? null : actors.hand(motion);
  }

  private Map<Integer, Integer> putters() {
    var putters = new HashMap<Integer, Integer>();
    for (Event event : events) {
      if (event instanceof Event.ItemPut(_, int actor, _, var item)) {
        putters.put(item.id(), actor);
      }
    }
    return putters;
  }

  private void drawMeetingPoints(Brush brush) {
    var rooms = new RoomDrawing(survey, passage);
    var belts = new BeltDrawing(survey.texts(), passage);
    var stations = new StationDrawing(survey.texts(), passage);
    for (Resource resource : survey.trace().resources()) {
      int id = resource.id();
      Layout.RoomSpot room = layout.rooms().get(id);
      Layout.BeltSpot belt = layout.belts().get(id);
      Layout.StationSpot station = layout.stations().get(id);
      if (room != null) {
        rooms.draw(brush, resource, room, from.moment(), to.moment());
      } else if (belt != null) {
        belts.draw(brush, resource, belt, from.moment(), to.moment());
      } else if (station != null) {
        stations.draw(brush, resource, station, from.moment(), to.moment());
      }
    }
  }

  private void drawValues(Brush brush) {
    var values = new ValueDrawing(survey, passage);
    for (Resource resource : survey.trace().resources()) {
      ValueSpot spot = layout.values().get(resource.id());
      if (spot != null) {
        values.draw(brush, resource, spot, shown(from, resource.id()), shown(to, resource.id()));
      }
    }
  }

  private ValueDrawing.@Nullable Shown shown(Scene scene, int resource) {
    int lost = marks.lostUpdates(resource, scene.moment().eventCount());
    return ValueDrawing.Shown.of(scene.moment().resource(resource), lost);
  }

  private void drawActors(Brush brush, boolean moving) {
    motions.values().stream()
        .filter(motion -> (motion.isMoving() || motion.from() == null) == moving)
        .forEach(motion -> actors.draw(brush, motion));
  }

  private void drawTransfers(Brush brush) {
    for (Event event : events) {
      if (event instanceof Event.ValueRead(_, int actor, int resource, var element, Datum value)) {
        drawFlight(brush, actor, resource, element, value.toString(), false);
      } else if (event
          instanceof Event.ValueWritten(_, int actor, int resource, var element, _, var after)) {
        drawFlight(brush, actor, resource, element, after == null ? "" : after.toString(), true);
      }
    }
    for (Mark mark : marks.between(from.moment().eventCount(), to.moment().eventCount())) {
      if (mark.lost() != 0
          && survey.trace().events().get(mark.event())
              instanceof Event.ValueWritten(_, _, int resource, var element, var before, _)) {
        ValueSpot spot = layout.values().get(resource);
        if (spot != null && before != null) {
          new LostValue(before.toString(), target(spot, resource, element)).draw(brush, passage);
        }
      }
    }
  }

  private void drawFlight(
      Brush brush,
      int actor,
      int resource,
      @Nullable Datum element,
      String value,
      boolean isWrite) {
    Rect body = body(actor);
    ActorFigure figure = isWrite ? from.figure(actor) : to.figure(actor);
    ValueSpot spot = layout.values().get(resource);
    if (body == null || figure == null || spot == null) {
      return;
    }
    var tags = new TagDrawing(passage, survey.hasTags());
    Rect hand = tags.at(brush, figure, body, value);
    new ValueFlight(actor, value, isWrite, target(spot, resource, element), hand)
        .draw(brush, passage);
  }

  private Rect target(ValueSpot spot, int resource, @Nullable Datum element) {
    return ValueDrawing.target(spot, shown(to, resource), element, layout.unit());
  }

  /// What a callout should not cover when the earlier scene is at rest.
  List<Rect> busy() {
    var busy = new ArrayList<Rect>();
    from.figures().values().forEach(figure -> busy.add(figure.stand().slot()));
    layout.values().values().forEach(spot -> busy.add(spot.frame()));
    layout.rooms().values().forEach(spot -> busy.add(spot.frame()));
    layout.belts().values().forEach(spot -> busy.add(spot.frame()));
    layout.stations().values().forEach(spot -> busy.add(spot.frame()));
    return busy;
  }

  /// Where a mark points to.
  Rect about(Mark mark) {
    ValueSpot spot = layout.values().get(mark.resource());
    if (spot != null) {
      return spot.frame();
    }
    ActorFigure figure = from.figure(mark.actor());
    return figure == null ? layout.footer() : figure.stand().slot();
  }

  /// Where the actors are that are drawn by themselves: the box of a process, the token of a
  /// thread.
  Map<Integer, Rect> places() {
    var places = new TreeMap<Integer, Rect>();
    motions.forEach(
        (actor, motion) -> {
          if (motion.presence() > MOST_SOLID) {
            Rect box = layout.boxes().get(actor);
            places.put(actor, box == null ? actors.body(motion) : box);
          }
        });
    return places;
  }

  /// The values that are drawn, and where.
  StageValues values() {
    return new StageValues(survey, layout, passage.share() < MOST_SOLID ? from : to);
  }

  /// The actor whose token is drawn topmost at a place.
  OptionalInt actorAt(double x, double y) {
    return motions.values().stream()
        .filter(motion -> motion.presence() > MOST_SOLID && motion.rect().contains(x, y))
        .sorted(Comparator.comparing(ActorMotion::isMoving).reversed())
        .mapToInt(motion -> motion.figure().actor().id())
        .findFirst();
  }
}
