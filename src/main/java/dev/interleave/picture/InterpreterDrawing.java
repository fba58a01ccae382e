package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Actor;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws the global interpreter lock of each process as a badge that is handed from one running
/// thread to the next.
final class InterpreterDrawing {

  private final Survey survey;
  private final Passage passage;
  private final IntFunction<@Nullable Rect> bodies;

  /// @param bodies where an actor is now, by its id
  InterpreterDrawing(Survey survey, Passage passage, IntFunction<@Nullable Rect> bodies) {
    this.survey = survey;
    this.passage = passage;
    this.bodies = bodies;
  }

  void draw(Brush brush, Scene from, Scene to) {
    for (int process : survey.processes()) {
      if (survey.sharesInterpreter(survey.trace().actor(process))) {
        draw(brush, holder(from, process), holder(to, process));
      }
    }
  }

  private void draw(Brush brush, int before, int after) {
    Rect start = before == Actor.NOBODY ? null : bodies.apply(before);
    Rect end = after == Actor.NOBODY ? null : bodies.apply(after);
    if (start != null && end != null) {
      Rect on = badge(start, brush).towards(badge(end, brush), passage.between(0, 0.5));
      drawBadge(brush, on);
    } else if (end != null) {
      drawBadge(brush.faded(passage.between(0.2, 0.6)), badge(end, brush));
    } else if (start != null) {
      drawBadge(brush.faded(1 - passage.between(0.1, 0.5)), badge(start, brush));
    }
  }

  private int holder(Scene scene, int process) {
    return scene.figures().values().stream()
        .filter(figure -> figure.isRunning() && figure.actor().process() == process)
        .filter(figure -> !figure.stand().grouped())
        .mapToInt(figure -> figure.actor().id())
        .max()
        .orElse(Actor.NOBODY);
  }

  private static Rect badge(Rect body, Brush brush) {
    return new Rect(body.x() + brush.of(7), body.y() - brush.of(7), brush.of(26), brush.of(13));
  }

  private static void drawBadge(Brush brush, Rect badge) {
    brush.box(badge, 7, Ink.of(Role.RUNNING), null);
    brush.fitted("GIL", badge, brush.style(Face.BOLD, 9), Ink.of(Role.BACKGROUND), Anchor.MIDDLE);
  }
}
