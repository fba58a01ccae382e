package dev.interleave.footage;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.analyse.readout.Readout;
import dev.interleave.picture.Arrow;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Mark;
import dev.interleave.picture.Timeline;
import dev.interleave.picture.panel.CodePanel;
import dev.interleave.picture.panel.Playable;
import dev.interleave.picture.panel.ValuesPanel;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.LongFunction;

/// Makes films of runs, and the frames that are taken along of them.
public final class Footage {

  private Footage() {}

  /// The film of a whole run.
  ///
  /// @param findings what went wrong in it
  /// @param texts the language of what is written in it
  public static Film film(Trace trace, List<Finding> findings, Texts texts) {
    return new Film(trace, marks(trace, findings), texts);
  }

  /// What a film of a run points out.
  ///
  /// @param findings what went wrong in it
  public static List<Mark> marks(Trace trace, List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Mark(
                    finding.at(),
                    trace.event(finding.at()).actor(),
                    finding.resource(),
                    finding.sentence(),
                    finding.lost()))
        .toList();
  }

  /// The frames of a film.
  ///
  /// @param parts what they have beside the stage
  /// @param arrows what is pointed out on the timeline
  public static FilmFrame frame(Film film, Parts parts, List<Arrow> arrows) {
    Trace trace = film.trace();
    return new FilmFrame(
        film,
        parts.captioned() ? caption(film, parts.caption()) : null,
        parts.timeline() ? new Timeline(film).with(arrows) : null,
        parts.code() ? new CodePanel(trace) : null,
        parts.values()
            ? new ValuesPanel(nanos -> rows(film, nanos), trace.endNanos(), film.texts())
            : null);
  }

  /// A film with what a page that plays tells beside it.
  ///
  /// @param parts what there is beside the stage, of which a page has its own caption only
  public static Playable playable(Film film, Parts parts) {
    return new Playable(film, caption(film, parts.caption()), nanos -> rows(film, nanos));
  }

  private static LongFunction<String> caption(Film film, String own) {
    return own.isEmpty() ? new Narrator(film.trace(), film.texts())::sentenceAt : _ -> own;
  }

  private static List<ValuesPanel.Row> rows(Film film, long nanos) {
    Trace trace = film.trace();
    return Readout.of(trace, trace.momentAt(nanos), film.texts()).stream()
        .map(line -> new ValuesPanel.Row(line.section(), line.name(), line.text()))
        .toList();
  }
}
