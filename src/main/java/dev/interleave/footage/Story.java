package dev.interleave.footage;

import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.picture.Film;
import dev.interleave.picture.story.StoryStrip;
import dev.interleave.picture.story.Told;
import dev.interleave.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A run told by its decisive moments: those of the gravest finding, or else its course.
public final class Story {

  /// The kinds of findings, the gravest first: what stopped the run, what it spoiled, and what
  /// could have.
  private static final List<Finding.Kind> GRAVITY =
      List.of(
          Finding.Kind.DEADLOCK,
          Finding.Kind.LOST_UPDATE,
          Finding.Kind.TORN_ARRAY,
          Finding.Kind.TORN_READ,
          Finding.Kind.KILLED_WHILE_HOLDING,
          Finding.Kind.WAITS_FOREVER,
          Finding.Kind.UNCAUGHT_EXCEPTION,
          Finding.Kind.LOCK_NEVER_RELEASED,
          Finding.Kind.STARVATION,
          Finding.Kind.DATA_RACE,
          Finding.Kind.POSSIBLE_DEADLOCK,
          Finding.Kind.PREDICTED_RACE,
          Finding.Kind.CONTENTION);

  private Story() {}

  /// The story of a run as a strip of panels.
  ///
  /// @param film the film of it
  /// @param findings what went wrong in it
  public static StoryStrip of(Film film, List<Finding> findings) {
    Trace trace = film.trace();
    var narrator = new Narrator(trace, film.texts());
    Optional<Finding> gravest =
        findings.stream().min(Comparator.comparingInt(each -> GRAVITY.indexOf(each.kind())));
    List<Told> told =
        new DecisiveMoments(trace)
            .of(gravest).stream()
                .map(
                    index ->
                        new Told(
                            film.pace().positionOf(trace.event(index).nanos()),
                            narrator.sentence(index)))
                .toList();
    return new StoryStrip(film, gravest.map(Finding::sentence).orElse(course(film)), told);
  }

  private static String course(Film film) {
    return film.texts().say("footage.course", film.trace().origin().program());
  }
}
