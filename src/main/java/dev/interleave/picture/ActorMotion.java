package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Tier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One actor on its way from one scene to the next.
///
/// @param from how it was, or `null` if it was not there
/// @param to how it will be, or `null` if it will not be there
/// @param rect the room it takes now
/// @param presence how solid it is: 0 for invisible to 1
record ActorMotion(
    @Nullable ActorFigure from, @Nullable ActorFigure to, Rect rect, double presence) {

  /// How an actor moves; one that was just started comes out of whoever started it.
  ///
  /// @param origin where one that was not there comes from
  static ActorMotion of(
      @Nullable ActorFigure from, @Nullable ActorFigure to, Rect origin, Passage passage) {
    ActorFigure known = to != null ? to : Objects.requireNonNull(from);
    if (from == null) {
      Rect start = Rect.around(origin.middleX(), origin.middleY(), 8, 8);
      Rect rect = start.towards(known.stand().slot(), passage.glide());
      return new ActorMotion(
          null, to, rect, known.stand().grouped() ? 0 : passage.between(0.05, 0.4));
    }
    if (to == null) {
      return new ActorMotion(from, null, from.stand().slot(), 1 - passage.glide());
    }
    double before = from.stand().grouped() ? 0 : 1;
    double after = to.stand().grouped() ? 0 : 1;
    return new ActorMotion(
        from,
        to,
        from.stand().slot().towards(to.stand().slot(), passage.glide()),
        before + (after - before) * passage.glide());
  }

  /// The figure it is more like.
  ActorFigure figure() {
    return to != null ? to : Objects.requireNonNull(from);
  }

  boolean isMoving() {
    return from != null && to != null && !from.stand().slot().equals(to.stand().slot());
  }

  /// Height of the token without the row of tags below it, in a figure's own slot.
  static double bodyHeight(ActorFigure figure, Layout layout, boolean tags) {
    double height = figure.stand().slot().height();
    boolean withRow = figure.stand().tier() == Tier.FULL && tags;
    return withRow ? Math.max(height * 0.6, height - Tier.TAG_ROW * layout.unit()) : height;
  }
}
