package dev.interleave.export.page;

import dev.interleave.file.HinderedException;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Stage;
import dev.interleave.picture.Timeline;
import dev.interleave.picture.panel.Playable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A page that is being made: pictures are taken one after the other, and then it is put together.
public final class PageDraft {

  /// A page holds no more moments than this, so that a browser opens it at once.
  private static final int MOST_BEATS = 5000;

  private static final int MOST_SAMPLES = 6000;
  private static final int MOST_NUMBERS = 4_000_000;
  private static final double HIGHEST_TIMELINE = 0.3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Playable playable;
  private final Duration from;
  private final Duration to;
  private final double width;
  private final double height;
  private final double speed;
  private final List<Beat> beats;
  private final List<Duration> positions;
  private final Stage stage;
  private final Timeline timeline;
  private final Timeline.Span span;
  private final double timelineHeight;
  private final Recording stageFilm = new Recording();
  private final Recording timelineFilm = new Recording();

  /// A page of a part of a run.
  ///
  /// @param from the first position
  /// @param to the last position, not before the first
  /// @param width width of the stage in pixels at scale 1
  /// @param height height of the stage in pixels at scale 1
  /// @param speed how many seconds of the film pass in one second when the page is opened
  /// @param samplesPerSecond how many pictures are taken of a second of the film, where there is
  ///   room for them
  /// @throws IOException if more happens in the part than a page can hold
  public PageDraft(
      Playable playable,
      Duration from,
      Duration to,
      double width,
      double height,
      double speed,
      int samplesPerSecond)
      throws IOException {
    this.playable = playable;
    this.from = from;
    this.to = to;
    this.width = width;
    this.height = height;
    this.speed = speed;
    this.beats = Beat.of(playable.film(), from, to);
    if (beats.size() > MOST_BEATS) {
      throw new HinderedException("export.hindered.moments", null, MOST_BEATS, beats.size());
    }
    this.positions = positions(samplesPerSecond);
    this.stage = new Stage(playable.film());
    this.timeline = new Timeline(playable.film());
    this.span = from.equals(to) ? timeline.whole() : new Timeline.Span(from, to);
    this.timelineHeight = Math.min(timeline.naturalHeight(), Math.floor(height * HIGHEST_TIMELINE));
  }

  /// Each beat, where everything is at rest, and what lies between it and the next evenly.
  private List<Duration> positions(int samplesPerSecond) {
    double rate = Math.min(samplesPerSecond, MOST_SAMPLES / seconds(from, to));
    var all = new ArrayList<Duration>();
    for (int index = 0; index < beats.size(); index++) {
      Duration rest = beats.get(index).position();
      Duration next = index + 1 < beats.size() ? beats.get(index + 1).position() : to;
      int parts = Math.max(1, (int) Math.ceil(seconds(rest, next) * rate));
      for (int part = 0; part < parts; part++) {
        all.add(rest.plus(next.minus(rest).multipliedBy(part).dividedBy(parts)));
      }
    }
    if (all.getLast().compareTo(to) < 0) {
      all.add(to);
    }
    return all;
  }

  /// How many pictures have to be taken.
  public int count() {
    return positions.size();
  }

  /// Takes the next picture.
  ///
  /// @param index 0 for the first; to be called for each in order
  /// @throws IOException if the page gets too large
  public void take(int index) throws IOException {
    Duration position = positions.get(index);
    int millis = millis(position);
    stageFilm.add(millis, stage.picture(position, width, height));
    timelineFilm.add(millis, timelineAt(position));
    if (stageFilm.size() + timelineFilm.size() > MOST_NUMBERS) {
      throw new HinderedException("export.hindered.large", null, 100 * index / positions.size());
    }
  }

  private Picture timelineAt(Duration position) {
    return timeline.picture(position, span, width, timelineHeight);
  }

  /// The page. To be asked for once, when all pictures were taken.
  public String page() throws IOException {
    stageFilm.end();
    timelineFilm.end();
    var data = new PageData();
    var story = new Story(playable, from, data);
    var json = data.json();
    json.writeStartObject();
    json.writeNumberField("length", millis(to));
    json.writeNumberField("speed", speed);
    story.program();
    story.stops(to);
    story.beats(beats);
    json.writeArrayFieldStart("span");
    json.writeNumber(Math.round(timeline.cursorAt(span.from(), span, width).orElse(0)));
    json.writeNumber(Math.round(timeline.cursorAt(span.to(), span, width).orElse(width)));
    json.writeEndArray();
    data.film("stage", width, height, stageFilm);
    data.film("timeline", width, timelineHeight, timelineFilm);
    json.writeEndObject();
    String program = playable.film().trace().origin().program();
    String title =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    title.codePoints().forEach(data.characters()::add);
    return Page.of(title, data.end(), data.characters());
  }

  private int millis(Duration position) {
    return (int) Math.rint(position.minus(from).toNanos() / NANOS_PER_MILLI);
  }

  private static double seconds(Duration from, Duration to) {
    return to.minus(from).toNanos() / NANOS_PER_SECOND;
  }
}
