package dev.interleave.picture;

import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;

/// A value on its way: out of a shared cell to an actor that reads it, or back from an actor that
/// writes it.
///
/// @param actor id of the actor
/// @param value the value
/// @param isWrite whether it is written
/// @param cell where the shared value is
/// @param hand where the actor keeps it
record ValueFlight(int actor, String value, boolean isWrite, Rect cell, Rect hand) {

  void draw(Brush brush, Passage passage) {
    double presence = passage.between(0.02, 0.1) * (1 - passage.between(0.56, 0.64));
    Brush solid = brush.faded(presence);
    Rect from = isWrite ? hand : cell;
    Rect to = isWrite ? cell : hand;
    double share = passage.flight();
    double lift = Math.sin(Math.PI * share) * brush.of(14);
    double x = from.middleX() + (to.middleX() - from.middleX()) * share;
    double y = from.middleY() + (to.middleY() - from.middleY()) * share;
    TextStyle style = solid.style(Face.MONO, 13);
    String text = solid.elided(value, style, solid.of(110));
    double width = Math.max(solid.width(text, style) + solid.of(16), solid.of(28));
    Rect card = Rect.around(x - lift * 0.4, y, width, solid.of(25));
    Rect shadow = new Rect(card.x(), card.y() + solid.of(2), card.width(), card.height());
    solid.box(shadow, 8, Ink.of(Role.SHADOW), null);
    Ink fill = isWrite ? Ink.ofActor(actor, Tone.STRONG) : Ink.of(Role.SHARED);
    Ink ink = isWrite ? Ink.ofActor(actor, Tone.ON_STRONG) : Ink.of(Role.BACKGROUND);
    solid.box(card, 8, fill, null);
    solid.fitted(text, card, style, ink, Anchor.MIDDLE);
  }
}
