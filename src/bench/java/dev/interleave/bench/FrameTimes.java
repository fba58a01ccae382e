package dev.interleave.bench;

import dev.interleave.app.code.CodePane;
import dev.interleave.app.inspector.InspectorPane;
import dev.interleave.app.session.Session;
import dev.interleave.app.stage.StagePane;
import dev.interleave.app.timeline.TimelinePane;
import dev.interleave.export.paint.Theme;
import dev.interleave.program.BuiltInProgram;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;

/// How long a frame takes while a run of 50 threads plays with all four panes in view, at 1280 by
/// 800. The toolkit is told to draw one frame after the other without waiting for the screen, and
/// the film moves on by a sixtieth of a second with each; so the time from one frame to the next is
/// what a frame costs, on the thread of the application and on the one that renders together.
public final class FrameTimes {

  private static final int THREADS = 50;
  private static final int WARM_UP = 400;
  private static final int FRAMES = 2_000;
  private static final double[] SPEEDS = {1, 5, 20};
  private static final Duration FRAME = Duration.ofNanos(16_666_667);

  private FrameTimes() {}

  /// Measures, prints, and ends.
  public static void main(String[] arguments) {
    System.setProperty("javafx.animation.fullspeed", "true");
    Application.launch(Playing.class, arguments);
  }

  /// The window in which the run plays.
  public static final class Playing extends Application {

    private final Session session = new Session();
    private final long[] times = new long[FRAMES];

    @Override
    public void start(javafx.stage.Stage window) {
      var theme = new SimpleObjectProperty<>(Theme.LIGHT);
      var columns =
          new SplitPane(
              new CodePane(session), new StagePane(session, theme), new InspectorPane(session));
      columns.setDividerPositions(0.27, 0.74);
      var rows = new SplitPane(columns, new TimelinePane(session, theme));
      rows.setOrientation(Orientation.VERTICAL);
      rows.setDividerPositions(0.74);
      var scene = new Scene(rows, 1280, 800);
      scene.getStylesheets().add(Theme.LIGHT.sheet().toExternalForm());
      Stream.of("base.css", "controls.css")
          .map(
              name ->
                  Objects.requireNonNull(FrameTimes.class.getResource("/assets/styles/" + name)))
          .forEach(sheet -> scene.getStylesheets().add(sheet.toExternalForm()));
      BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
      session.open(race.name(), race.withCount(THREADS), null);
      window.setScene(scene);
      window.show();
      measure(0);
    }

    private void measure(int index) {
      if (index == SPEEDS.length) {
        Platform.exit();
        return;
      }
      session.moveTo(Duration.ZERO);
      session.playback().speedProperty().set(SPEEDS[index]);
      session.playingProperty().set(true);
      new AnimationTimer() {
        private long last;
        private int frame = -WARM_UP;

        @Override
        public void handle(long ignored) {
          long now = System.nanoTime();
          if (frame > 0 && frame <= FRAMES) {
            times[frame - 1] = now - last;
          }
          last = now;
          if (frame++ == FRAMES) {
            stop();
            report(SPEEDS[index]);
            Platform.runLater(() -> measure(index + 1));
            return;
          }
          session.advance(FRAME);
          if (!session.playingProperty().get()) {
            session.moveTo(Duration.ZERO);
            session.playingProperty().set(true);
          }
        }
      }.start();
    }

    private void report(double speed) {
      long[] sorted = times.clone();
      Arrays.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%d threads, speed %2.0f: p50 %5.2f ms   p99 %5.2f ms   longest %5.2f ms%n",
          THREADS,
          speed,
          sorted[FRAMES / 2] / 1e6,
          sorted[FRAMES * 99 / 100] / 1e6,
          sorted[FRAMES - 1] / 1e6);
    }
  }
}
