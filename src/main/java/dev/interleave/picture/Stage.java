package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Event;
import dev.interleave.trace.ValuePlace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The stage: actors gliding between places that mean something, locks with their holders and
/// queues, shared values, items, processes with memory of their own. A pure function of film and
/// position; what it keeps between calls only spares it the same work twice. Safe to share between
/// threads.
///
/// Between two beats of the film everything is on its way from the one scene to the other; at the
/// position of a beat its scene is at rest.
public final class Stage {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double LONGEST_PASSAGE_SECONDS = 1.0;
  private static final double REST = 0.06;
  private static final double CALLOUT_SECONDS = 2.2;
  private static final double CALLOUT_FADE_SECONDS = 0.5;

  private final Film film;
  private final Survey survey;
  private final Marks marks;
  private final TextMeasure measure = new TextMeasure();
  private volatile @Nullable Staging staging;

  /// The stage of a film.
  public Stage(Film film) {
    this.film = film;
    this.survey = Survey.of(film.trace(), film.texts());
    this.marks = new Marks(film);
  }

  /// The picture at a position of the film.
  ///
  /// @param position where in the film
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  public Picture picture(Duration position, double width, double height) {
    Staging at = staging(width, height);
    var brush = new Brush(measure, at.layout().unit());
    frame(position, at).draw(brush);
    drawFooter(brush, position, at);
    drawCallouts(brush, position, at);
    return new Picture(width, height, brush.shapes());
  }

  /// Whether a picture of a size has room for the whole stage.
  public boolean fits(double width, double height) {
    return Layout.fits(survey, width, height);
  }

  /// The actor drawn at a place of that picture, so that it can be clicked.
  public OptionalInt actorAt(Duration position, double width, double height, double x, double y) {
    return frame(position, staging(width, height)).actorAt(x, y);
  }

  /// The value drawn at a place of that picture, so that it can be asked about.
  public Optional<ValuePlace> valueAt(
      Duration position, double width, double height, double x, double y) {
    return frame(position, staging(width, height)).values().at(x, y);
  }

  /// Where a value is drawn in that picture, if it is.
  public Optional<Rect> placeOf(ValuePlace value, Duration position, double width, double height) {
    return frame(position, staging(width, height)).values().placeOf(value);
  }

  /// Where the actors of that picture are, by id: the box of a process, the token of a thread.
  /// Actors that are drawn as a number of many are absent.
  public Map<Integer, Rect> places(Duration position, double width, double height) {
    return frame(position, staging(width, height)).places();
  }

  private StageFrame frame(Duration position, Staging at) {
    Pace pace = film.pace();
    int beat = pace.beatAt(position);
    Scene from = at.scene(beat);
    Scene to = isLast(beat) ? from : at.scene(beat + 1);
    return new StageFrame(
        survey, at.layout(), marks, from, to, share(position), pace.nanosAt(position));
  }

  private boolean isLast(int beat) {
    return beat + 1 >= film.pace().beatCount();
  }

  /// How far the passage to the next beat is. Where there is much time, it waits, and it comes to
  /// rest a little before the beat.
  private double share(Duration position) {
    Pace pace = film.pace();
    int beat = pace.beatAt(position);
    if (isLast(beat)) {
      return 0;
    }
    double start = pace.positionOfBeat(beat).toNanos() / NANOS_PER_SECOND;
    double end = pace.positionOfBeat(beat + 1).toNanos() / NANOS_PER_SECOND;
    double length = Math.min(end - start, LONGEST_PASSAGE_SECONDS);
    double now = position.toNanos() / NANOS_PER_SECOND;
    return Math.clamp((now - (end - length)) / (length * (1 - REST)), 0, 1);
  }

  private void drawFooter(Brush brush, Duration position, Staging at) {
    Pace pace = film.pace();
    int beat = pace.beatAt(position);
    double atEnd =
        isLast(beat) ? 1 : isLast(beat + 1) ? Math.clamp(share(position) * 3 - 2, 0, 1) : 0;
    double ended = film.complete() ? atEnd : 0;
    var drawing = new FooterDrawing(film, marks.lostUpdates());
    drawing.draw(
        brush, at.layout().footer(), at.scene(beat).moment(), pace.nanosAt(position), ended);
    drawing.drawNotice(brush, at.layout().notice(), ended);
  }

  /// A mark is shown when what it is about has happened, and for a while after.
  private void drawCallouts(Brush brush, Duration position, Staging at) {
    int beat = film.pace().beatAt(position);
    Scene from = at.scene(beat);
    double coming = 0;
    if (!isLast(beat)) {
      Scene to = at.scene(beat + 1);
      Mark next = marks.lastWithin(to.moment().eventCount());
      if (next != null && next.event() >= from.moment().eventCount()) {
        coming = Math.clamp(share(position) * 4 - 3, 0, 1);
        drawCallout(brush.faded(coming), next, at);
      }
    }
    Mark last = marks.lastWithin(from.moment().eventCount());
    if (last != null) {
      double age = (position.toNanos() - positionOf(last).toNanos()) / NANOS_PER_SECOND;
      double gone = Math.clamp((age - CALLOUT_SECONDS) / CALLOUT_FADE_SECONDS, 0, 1);
      drawCallout(brush.faded((1 - gone) * (1 - coming)), last, at);
    }
  }

  private Duration positionOf(Mark mark) {
    Event event = film.trace().events().get(mark.event());
    return film.pace().positionOf(event.nanos());
  }

  private void drawCallout(Brush brush, Mark mark, Staging at) {
    if (mark.sentence().isEmpty()) {
      return;
    }
    StageFrame then = frame(positionOf(mark), at);
    Rect footer = at.layout().footer();
    double margin = brush.of(8);
    Rect within =
        new Rect(
            margin, margin, footer.width() + 2 * (footer.x() - margin), footer.y() - 2 * margin);
    Callout.beside(brush, mark.sentence(), then.about(mark), within, then.busy()).draw(brush);
  }

  private Staging staging(double width, double height) {
    Staging known = staging;
    if (known == null || !known.isFor(width, height)) {
      known = new Staging(survey, film.pace(), width, height);
      staging = known;
    }
    return known;
  }
}
