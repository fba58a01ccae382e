package dev.interleave.app.shell;

import dev.interleave.app.lesson.Progress;
import dev.interleave.app.session.Playback;
import dev.interleave.app.session.Session;
import dev.interleave.text.Language;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Toggles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What is remembered from one start to the next. A value that makes no sense any more is as good
/// as none.
final class Memory implements Progress {

  private static final int MOST_CORES = 64;
  private static final String RECENT = "recent";

  private final Preferences node;

  Memory(Preferences node) {
    this.node = node;
  }

  /// The language that was chosen, or else the one of the machine.
  Language language() {
    return oneOf(Language.class, "language", Language.of(Locale.getDefault()));
  }

  void remember(Language language) {
    node.put("language", language.name());
  }

  /// The program that was shown last.
  Optional<String> program() {
    return Optional.ofNullable(node.get("program", null));
  }

  void rememberProgram(String name) {
    node.put("program", name);
  }

  /// Whether somebody has been shown around.
  boolean isWelcomed() {
    return node.getBoolean("welcomed", false);
  }

  void rememberWelcome() {
    node.putBoolean("welcomed", true);
  }

  /// The files that were opened last, the latest first.
  List<Path> recentFiles() {
    var files = new ArrayList<Path>();
    String name = node.get(RECENT + 0, null);
    for (int next = 1; name != null; next++) {
      try {
        files.add(Path.of(name));
      } catch (InvalidPathException _) {
        // As good as none.
      }
      name = node.get(RECENT + next, null);
    }
    return files;
  }

  void rememberRecentFiles(List<Path> files) {
    for (int index = 0; index < files.size(); index++) {
      String name = files.get(index).toString();
      if (name.length() <= Preferences.MAX_VALUE_LENGTH) {
        node.put(RECENT + index, name);
      }
    }
    node.remove(RECENT + files.size());
  }

  /// What runs were made with, and how fast they were watched.
  void restore(Session session) {
    double factor = node.getDouble("sleepFactor", 1);
    Toggles toggles =
        new Toggles(
            node.getBoolean("locks", true),
            Toggles.NONE.locksOff(),
            factor >= 0 && Double.isFinite(factor) ? factor : 1);
    RunSettings usual = RunSettings.DEFAULT;
    session.change(
        usual
            .withToggles(toggles)
            .withCores(Math.clamp(node.getInt("cores", usual.cores()), 1, MOST_CORES))
            .withGil(node.getBoolean("gil", usual.gil()))
            .withPolicy(oneOf(PolicyKind.class, "policy", usual.policy()))
            .withSeed(Math.max(0, node.getLong("seed", usual.seed()))));
    double speed = node.getDouble("speed", 1);
    session
        .playback()
        .speedProperty()
        .set(Double.isFinite(speed) ? Math.clamp(speed, Playback.SLOWEST, Playback.FASTEST) : 1);
  }

  void remember(Session session) {
    RunSettings settings = session.settingsProperty().get();
    node.putDouble("sleepFactor", settings.toggles().sleepFactor());
    node.putBoolean("locks", settings.toggles().locks());
    node.putInt("cores", settings.cores());
    node.putBoolean("gil", settings.gil());
    node.put("policy", settings.policy().name());
    node.putLong("seed", settings.seed());
    node.putDouble("speed", session.playback().speedProperty().get());
  }

  void restore(Appearance appearance) {
    appearance
        .choiceProperty()
        .set(oneOf(Appearance.Choice.class, "appearance", Appearance.Choice.SYSTEM));
    appearance
        .motionProperty()
        .set(oneOf(Appearance.Motion.class, "motion", Appearance.Motion.SYSTEM));
    appearance.textSizeProperty().set(oneOf(TextSize.class, "textSize", TextSize.USUAL));
  }

  void remember(Appearance appearance) {
    node.put("appearance", appearance.choiceProperty().get().name());
    node.put("motion", appearance.motionProperty().get().name());
    node.put("textSize", appearance.textSizeProperty().get().name());
  }

  /// Which pane was in front on the right-hand side.
  void restore(SideTabs tabs) {
    tabs.show(oneOf(Side.class, "side", Side.NOW));
  }

  void remember(SideTabs tabs) {
    node.put("side", tabs.shownProperty().get().name());
  }

  /// Where the window stood, if a screen still shows that place.
  ///
  /// @param width width of the window unless it is remembered
  /// @param height height of the window unless it is remembered
  void restore(Stage window, double width, double height) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    window.setWidth(Math.min(screen.getWidth(), node.getDouble("width", width)));
    window.setHeight(Math.min(screen.getHeight(), node.getDouble("height", height)));
    double x = node.getDouble("x", Double.NaN);
    double y = node.getDouble("y", Double.NaN);
    if (!Screen.getScreensForRectangle(x, y, window.getWidth(), 1).isEmpty()) {
      window.setX(x);
      window.setY(y);
    }
    window.setMaximized(node.getBoolean("maximized", false));
  }

  void remember(Stage window) {
    node.putBoolean("maximized", window.isMaximized());
    if (!window.isMaximized() && !window.isFullScreen() && !window.isIconified()) {
      node.putDouble("width", window.getWidth());
      node.putDouble("height", window.getHeight());
      node.putDouble("x", window.getX());
      node.putDouble("y", window.getY());
    }
  }

  /// Where the dividers of a split pane stood.
  ///
  /// @param usual where they stand unless it is remembered
  void restore(SplitPane split, double... usual) {
    double[] positions = usual.clone();
    for (int index = 0; index < positions.length; index++) {
      double remembered = node.getDouble(split.getId() + index, usual[index]);
      positions[index] = remembered > 0 && remembered < 1 ? remembered : usual[index];
    }
    double[] sorted = positions.clone();
    Arrays.sort(sorted);
    split.setDividerPositions(Arrays.equals(sorted, positions) ? positions : usual);
  }

  void remember(SplitPane split) {
    double[] positions = split.getDividerPositions();
    for (int index = 0; index < positions.length; index++) {
      node.putDouble(split.getId() + index, positions[index]);
    }
  }

  @Override
  public Optional<String> prediction(String lesson) {
    return Optional.ofNullable(node.get("predicted-" + lesson, null));
  }

  @Override
  public void predicted(String lesson, String answer) {
    node.put("predicted-" + lesson, answer);
  }

  @Override
  public boolean isDone(String lesson) {
    return node.getBoolean("done-" + lesson, false);
  }

  @Override
  public void done(String lesson) {
    node.putBoolean("done-" + lesson, true);
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String key, E usual) {
    String name = node.get(key, usual.name());
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(usual);
  }
}
