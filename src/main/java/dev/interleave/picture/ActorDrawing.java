package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.layout.Survey;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Tier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Draws an actor: a token in its colour with its name and its state, its own values below it.
final class ActorDrawing {

  private static final double RADIUS = 9;
  private static final double FALL = 46;

  private final Texts texts;
  private final Layout layout;
  private final Passage passage;
  private final long nanos;
  private final boolean tags;

  /// @param nanos the time that is shown, in nanoseconds since the run began
  ActorDrawing(Survey survey, Layout layout, Passage passage, long nanos) {
    this.texts = survey.texts();
    this.layout = layout;
    this.passage = passage;
    this.nanos = nanos;
    this.tags = survey.hasTags();
  }

  void draw(Brush brush, ActorMotion motion) {
    Brush solid = brush.faded(motion.presence());
    Rect body = body(motion);
    drawToken(solid, motion, body);
    ActorFigure from = motion.from();
    ActorFigure to = motion.to();
    if (from == null || to == null || tier(from) != tier(to)) {
      double change = passage.glide();
      drawContent(solid.faded(from == null ? 0 : 1 - change), from, body);
      drawContent(solid.faded(to == null ? 0 : from == null ? 1 : change), to, body);
    } else {
      drawChangingContent(solid, from, to, body);
    }
    drawInterrupt(solid, motion, body);
    new TagDrawing(passage, tags).draw(solid, motion, body);
  }

  /// A bolt at the upper left corner of an actor that is interrupted; it strikes from above.
  private void drawInterrupt(Brush brush, ActorMotion motion, Rect body) {
    double presence = mixed(motion, ActorFigure::interrupted);
    if (presence == 0) {
      return;
    }
    ActorFigure from = motion.from();
    boolean strikes = from != null && !from.interrupted();
    double fall = strikes ? brush.of(FALL) * (1 - passage.between(0.3, 0.7)) : 0;
    double radius = brush.of(tier(motion.figure()) == Tier.CHIP ? 6.5 : 8.5);
    Bolt.draw(brush.faded(presence), body.x() + radius * 0.4, body.y() - fall, radius);
  }

  /// The token itself, without the values below it.
  Rect body(ActorMotion motion) {
    ActorFigure from = motion.from();
    ActorFigure to = motion.to();
    double share = from == null || to == null ? 1 : passage.glide();
    double before = from == null ? 1 : partOfBody(from);
    double after = to == null ? before : partOfBody(to);
    double part = from == null ? after : before + (after - before) * share;
    Rect rect = motion.rect();
    return new Rect(rect.x(), rect.y(), rect.width(), rect.height() * part);
  }

  private double partOfBody(ActorFigure figure) {
    return ActorMotion.bodyHeight(figure, layout, tags) / figure.stand().slot().height();
  }

  private static Tier tier(ActorFigure figure) {
    return figure.stand().tier();
  }

  private void drawToken(Brush brush, ActorMotion motion, Rect body) {
    int actor = motion.figure().actor().id();
    double running = mixed(motion, ActorFigure::isRunning);
    double over = mixed(motion, ActorFigure::isOver);
    if (running > 0) {
      brush
          .faded(running)
          .box(
              body.inset(-brush.of(4)), RADIUS + 3, new Ink.OfActor(actor, Tone.STRONG, 0.2), null);
    }
    Rect shadow = new Rect(body.x(), body.y() + brush.of(1.6), body.width(), body.height());
    brush.faded(1 - over).box(shadow, RADIUS, Ink.of(Role.SHADOW, 0.7), null);
    brush.box(body, RADIUS, Ink.of(Role.SURFACE), null);
    Brush live = brush.faded(1 - 0.5 * over);
    live.box(
        body,
        RADIUS,
        Ink.ofActor(actor, Tone.SOFT),
        brush.line(Ink.ofActor(actor, Tone.STRONG), 1.2 + running));
  }

  private double mixed(ActorMotion motion, Predicate<ActorFigure> property) {
    ActorFigure from = motion.from();
    ActorFigure to = motion.to();
    double before = from != null && property.test(from) ? 1 : 0;
    double after = to != null && property.test(to) ? 1 : 0;
    if (from == null) {
      return after;
    }
    return before + (after - before) * passage.change();
  }

  private void drawContent(Brush brush, @Nullable ActorFigure figure, Rect body) {
    if (figure == null) {
      return;
    }
    drawName(brush, figure, body);
    drawSign(brush, figure, body);
    drawStatus(brush, figure, body);
    drawRank(brush, figure, body);
  }

  private void drawChangingContent(Brush brush, ActorFigure from, ActorFigure to, Rect body) {
    double out = 1 - passage.between(0.3, 0.5);
    double in = passage.between(0.5, 0.7);
    if (from.isOver() == to.isOver() && from.hand().isEmpty() == to.hand().isEmpty()) {
      drawName(brush, to, body);
    } else {
      drawName(brush.faded(1 - passage.change()), from, body);
      drawName(brush.faded(passage.change()), to, body);
    }
    if (from.sign() == to.sign() && from.wakes() == to.wakes()) {
      drawSign(brush, to, body);
    } else {
      drawSign(brush.faded(out), from, body);
      drawSign(brush.faded(in), to, body);
    }
    if (from.status().equals(to.status())) {
      drawStatus(brush, to, body);
    } else {
      drawStatus(brush.faded(out), from, body);
      drawStatus(brush.faded(in), to, body);
    }
    if (from.stand().rank() == to.stand().rank()) {
      drawRank(brush, to, body);
    } else {
      drawRank(brush.faded(out), from, body);
      drawRank(brush.faded(in), to, body);
    }
  }

  private void drawName(Brush brush, ActorFigure figure, Rect body) {
    Ink ink = Ink.of(figure.isOver() ? Role.TEXT_MUTED : Role.TEXT);
    boolean hand = !figure.hand().isEmpty();
    switch (tier(figure)) {
      case FULL -> {
        Rect line = line(body, brush, 29, 17, hand ? 32 : 8);
        drawName(brush, figure, line, brush.style(Face.BOLD, 13), ink);
      }
      case LINE -> {
        Rect line = line(body, brush, 25, body.height() / brush.of(2), hand ? 28 : 6);
        drawName(brush, figure, line, brush.style(Face.BOLD, 12), ink);
      }
      case CHIP -> {
        Rect line = line(body, brush, 18, body.height() / brush.of(2), hand ? 12 : 3);
        drawName(brush, figure, line, brush.style(Face.BOLD, 10.5), ink);
      }
    }
  }

  private static void drawName(
      Brush brush, ActorFigure figure, Rect line, TextStyle style, Ink ink) {
    String name = brush.shortened(figure.actor().name(), style, line.width());
    brush.fitted(name, line, style, ink, Anchor.START);
  }

  /// A stretch of one line of a token, by its distances at unit 1.
  private static Rect line(Rect body, Brush brush, double left, double middle, double right) {
    double width = Math.max(0, body.width() - brush.of(left + right));
    return Rect.around(
        body.x() + brush.of(left) + width / 2, body.y() + brush.of(middle), width, brush.of(14));
  }

  private void drawSign(Brush brush, ActorFigure figure, Rect body) {
    double left = sleepLeft(figure);
    switch (tier(figure)) {
      case FULL ->
          figure
              .sign()
              .draw(brush, body.x() + brush.of(16), body.y() + brush.of(17), brush.of(7), left);
      case LINE ->
          figure.sign().draw(brush, body.x() + brush.of(13.5), body.middleY(), brush.of(6), left);
      case CHIP ->
          figure.sign().draw(brush, body.x() + brush.of(10), body.middleY(), brush.of(4.6), left);
    }
  }

  private double sleepLeft(ActorFigure figure) {
    double length = Math.max(1, figure.wakes() - figure.fellAsleep());
    return Math.clamp((figure.wakes() - nanos) / length, 0, 1);
  }

  private void drawStatus(Brush brush, ActorFigure figure, Rect body) {
    if (tier(figure) != Tier.FULL) {
      return;
    }
    String text =
        figure.sign() == Sign.SLEEPING
            ? texts.say(
                figure.interrupted()
                    ? "picture.actor.interrupted.left"
                    : "picture.actor.asleep.left",
                TimeText.of(Math.max(0, figure.wakes() - nanos)))
            : figure.status();
    boolean alarming = figure.sign() == Sign.FAILED || figure.sign() == Sign.ABANDONED;
    Ink ink = Ink.of(alarming ? Role.DANGER : Role.TEXT_MUTED);
    Rect line = line(body, brush, 10, 35, 8);
    brush.fitted(text, line, brush.style(Face.REGULAR, 10.5), ink, Anchor.START);
  }

  /// Where an item in the actor's hand is.
  Rect hand(ActorMotion motion) {
    Rect body = body(motion);
    ActorFigure from = motion.from();
    ActorFigure to = motion.to();
    if (from == null || to == null) {
      return hand(motion.figure(), body, layout.unit());
    }
    return hand(from, body, layout.unit()).towards(hand(to, body, layout.unit()), passage.glide());
  }

  private static Rect hand(ActorFigure figure, Rect body, double unit) {
    return switch (tier(figure)) {
      case FULL ->
          Rect.around(body.right() - 18 * unit, body.y() + 17 * unit, 24 * unit, 24 * unit);
      case LINE -> Rect.around(body.right() - 15 * unit, body.middleY(), 20 * unit, 20 * unit);
      case CHIP -> Rect.around(body.right() - 8 * unit, body.middleY(), 9 * unit, 9 * unit);
    };
  }

  private void drawRank(Brush brush, ActorFigure figure, Rect body) {
    if (figure.stand().rank() < 0) {
      return;
    }
    double radius = brush.of(tier(figure) == Tier.CHIP ? 6 : 7.5);
    double x = body.right() - radius * 0.7;
    double y = body.y() + radius * 0.6;
    brush.disc(x, y, radius, Ink.of(Role.WAITING), null);
    Rect within = Rect.around(x, y, radius * 2, radius * 2);
    String rank = Integer.toString(figure.stand().rank() + 1);
    TextStyle style = brush.style(Face.BOLD, tier(figure) == Tier.CHIP ? 8 : 9.5);
    brush.fitted(rank, within, style, Ink.of(Role.BACKGROUND), Anchor.MIDDLE);
  }
}
