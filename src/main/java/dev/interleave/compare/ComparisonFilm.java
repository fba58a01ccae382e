package dev.interleave.compare;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.footage.Footage;
import dev.interleave.picture.Film;
import dev.interleave.picture.SideBySide;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.time.Duration;

/// A comparison as it is shown: both films with what was found in them, and the picture of both.
///
/// @param off the film of the run with locks off
/// @param on the film of the run with locks on
/// @param pictures draws both side by side
public record ComparisonFilm(Film off, Film on, SideBySide pictures) {

  /// The film of a comparison.
  ///
  /// @param texts the language of what is written in it
  public static ComparisonFilm of(Comparison comparison, Texts texts) {
    Film off = film(comparison.off(), texts);
    Film on = film(comparison.on(), texts);
    var pictures =
        new SideBySide(
            new SideBySide.Half(
                off, texts.say("compare.lock-off"), comparison.off().stands(), ending(off)),
            new SideBySide.Half(
                on, texts.say("compare.lock-on"), comparison.on().stands(), ending(on)),
            remark(comparison, off));
    return new ComparisonFilm(off, on, pictures);
  }

  private static SideBySide.Remark remark(Comparison comparison, Film off) {
    Parting parting = comparison.parting();
    if (parting == null) {
      return new SideBySide.Remark(comparison.sentence(off.texts()), Duration.ZERO, false);
    }
    long nanos = off.trace().event(parting.markOff().event()).nanos();
    return new SideBySide.Remark(parting.sentence(), off.pace().positionOf(nanos), true);
  }

  private static Film film(Side side, Texts texts) {
    Trace trace = side.trace();
    return side.film(Footage.marks(trace, Analysis.of(trace, texts).findings()), texts);
  }

  /// How long both films are.
  public Duration length() {
    return off.pace().length();
  }

  private static String ending(Film film) {
    Outcome outcome = film.trace().outcome();
    if (!outcome.explanation().isEmpty()) {
      return film.texts().say("compare.ends." + outcome.kind().label(), outcome.explanation());
    }
    String values = Outcome.inWords(outcome.values());
    return values.isEmpty()
        ? film.texts().say("compare.ends")
        : film.texts().say("compare.ends-with", values);
  }
}
