package dev.interleave.compare;

import dev.interleave.analyse.Analysis;
import dev.interleave.footage.Footage;
import dev.interleave.picture.Film;
import dev.interleave.picture.Mark;
import dev.interleave.picture.SideBySide;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;

/// A comparison as it is shown: both films with what was found in them, and the picture of both.
///
/// @param off the film of the run with locks off
/// @param on the film of the run with locks on
/// @param pictures draws both side by side
public record ComparisonFilm(Film off, Film on, SideBySide pictures) {

  /// What the run without locks is called.
  public static final String LOCK_OFF = "Lock off";

  /// What the run with locks is called.
  public static final String LOCK_ON = "Lock on";

  /// The film of a comparison.
  public static ComparisonFilm of(Comparison comparison) {
    Film off = comparison.off().film(marks(comparison.off().trace()));
    Film on = comparison.on().film(marks(comparison.on().trace()));
    var pictures =
        new SideBySide(
            new SideBySide.Half(
                off, LOCK_OFF, comparison.off().stands(), ending(off.trace().outcome())),
            new SideBySide.Half(
                on, LOCK_ON, comparison.on().stands(), ending(on.trace().outcome())),
            remark(comparison, off));
    return new ComparisonFilm(off, on, pictures);
  }

  private static SideBySide.Remark remark(Comparison comparison, Film off) {
    Parting parting = comparison.parting();
    if (parting == null) {
      return new SideBySide.Remark(comparison.sentence(), Duration.ZERO, false);
    }
    long nanos = off.trace().event(parting.markOff().event()).nanos();
    return new SideBySide.Remark(parting.sentence(), off.pace().positionOf(nanos), true);
  }

  private static List<Mark> marks(Trace trace) {
    return Footage.marks(trace, Analysis.of(trace).findings());
  }

  /// How long both films are.
  public Duration length() {
    return off.pace().length();
  }

  private static String ending(Outcome outcome) {
    if (!outcome.explanation().isEmpty()) {
      return outcome.kind().label().replace('-', ' ') + ": " + outcome.explanation();
    }
    String values = Outcome.inWords(outcome.values());
    return values.isEmpty() ? "Ends" : "Ends with " + values;
  }
}
