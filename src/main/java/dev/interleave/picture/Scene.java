package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Placement;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The stage when a beat is at rest: what everything between two beats is a passage from and to.
///
/// @param moment the state of everything
/// @param placement who stands where
/// @param figures the actors that are there, by id
record Scene(Moment moment, Placement placement, Map<Integer, ActorFigure> figures) {

  Scene {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /// The scene of a time at which something happens.
  ///
  /// @param nanos nanoseconds since the run began
  static Scene at(Survey survey, Layout layout, long nanos) {
    Moment moment = survey.trace().momentAt(nanos);
    Placement placement = Placement.of(survey, layout, moment);
    var figures = new HashMap<Integer, ActorFigure>();
    placement
        .stands()
        .forEach(
            (id, stand) -> {
              Actor actor = survey.trace().actor(id);
              figures.put(id, ActorFigure.of(survey, moment, actor, stand));
            });
    return new Scene(moment, placement, figures);
  }

  /// An actor, or `null` if it is not there.
  @Nullable ActorFigure figure(int actor) {
    return figures.get(actor);
  }
}
