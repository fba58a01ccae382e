package dev.interleave.app.export;

import dev.interleave.app.session.ComparedRuns;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.Format;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Parts;
import dev.interleave.footage.SuggestedName;
import dev.interleave.picture.Arrow;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Picture;
import dev.interleave.picture.panel.Playable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is taken along: what the window shows.
///
/// @param run the run that is shown
/// @param compared both runs where two are shown side by side, or `null`
/// @param now the position of the cursor
/// @param arrows what is pointed out on the timeline
record Subject(RunView run, @Nullable ComparedRuns compared, Duration now, List<Arrow> arrows) {

  /// What the window shows now, if anything.
  static Optional<Subject> of(Session session) {
    return Optional.ofNullable(session.runProperty().get())
        .map(
            run ->
                new Subject(
                    run,
                    session.comparing().shownProperty().get(),
                    session.positionProperty().get(),
                    session.spotlight().arrowsProperty().get()));
  }

  /// Whether two runs are shown, which say themselves what there is to say of them.
  boolean isCompared() {
    return compared != null;
  }

  /// The picture at each position. Takes longer the longer the run is.
  Function<Duration, Picture> pictures(Parts parts, double width, double height) {
    if (compared != null) {
      return position -> compared.pictures().picture(position, width, height);
    }
    FilmFrame frame = Footage.frame(run.film(), parts, arrows);
    return position -> frame.picture(position, width, height);
  }

  /// The run with what a page that plays tells beside it, or `null` where two are shown.
  @Nullable Playable playable(Parts parts) {
    return compared == null ? Footage.playable(run.film(), parts) : null;
  }

  /// The formats it can be written in.
  List<Format> formats() {
    return Stream.of(Format.values())
        .filter(format -> compared == null || format.content() != Format.Content.PAGE)
        .toList();
  }

  /// The step that was taken last at a position.
  int stepAt(Duration position) {
    return run.trace().stepAt(run.film().pace().nanosAt(position));
  }

  /// What a file may be called, without its ending.
  String name(ExportChoice choice) {
    String name =
        switch (choice.format().content()) {
          case PICTURE -> SuggestedName.of(run.trace(), stepAt(now));
          case FILM, PAGE ->
              SuggestedName.of(run.trace(), stepAt(choice.from()), stepAt(choice.to()));
        };
    return compared == null ? name : name + "-compared";
  }
}
