package dev.interleave.app.shell;

import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// How everything looks: light or dark, as the system says or as a person chose, how large text is,
/// and how much moves.
final class Appearance {

  private final ObjectProperty<Choice> choice =
      new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
  private final ObjectProperty<TextSize> textSize =
      new SimpleObjectProperty<>(this, "textSize", TextSize.USUAL);
  private final ObjectProperty<Motion> motion =
      new SimpleObjectProperty<>(this, "motion", Motion.SYSTEM);
  private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper(this, "still", false);
  private final Subscription system;
  private final ReadOnlyObjectWrapper<Theme> theme =
      new ReadOnlyObjectWrapper<>(this, "theme", Theme.LIGHT);

  /// What a person can choose.
  enum Choice {
    /// As the system says.
    SYSTEM,
    /// Light.
    LIGHT,
    /// Dark.
    DARK
  }

  /// How much may move.
  enum Motion {
    /// As the system says.
    SYSTEM,
    /// Everything that does.
    FULL,
    /// As little as possible.
    REDUCED
  }

  Appearance() {
    choice.subscribe(this::decide);
    motion.subscribe(this::decide);
    system =
        Platform.getPreferences()
            .colorSchemeProperty()
            .subscribe(this::decide)
            .and(Platform.getPreferences().reducedMotionProperty().subscribe(this::decide));
    decide();
  }

  /// Follows the system no more, which would else hold everything that looks like this for good.
  void leave() {
    system.unsubscribe();
  }

  ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  /// Whether as little as possible moves: things jump instead of gliding.
  ReadOnlyBooleanProperty stillProperty() {
    return still.getReadOnlyProperty();
  }

  /// Chooses the next larger text, if there is one.
  void larger() {
    textSize.set(textSize.get().larger());
  }

  /// Chooses the next smaller text, if there is one.
  void smaller() {
    textSize.set(textSize.get().smaller());
  }

  /// Chooses light where it is dark, and dark where it is light.
  void flip() {
    choice.set(theme.get() == Theme.LIGHT ? Choice.DARK : Choice.LIGHT);
  }

  /// How everything looks, in a few words for a report.
  String inWords(Texts texts) {
    return texts.say(
        "help.diagnostics.looks.words",
        theme.get().name().toLowerCase(Locale.ROOT),
        textSize.get().percent(),
        still.get() ? 1 : 0);
  }

  /// Lets a scene look like this, now and whenever it changes.
  void dress(Scene scene) {
    theme.subscribe(() -> dress(scene.getStylesheets()));
    textSize.subscribe(() -> dress(scene.getStylesheets()));
    still.subscribe(() -> dress(scene.getStylesheets()));
    dress(scene.getStylesheets());
    theme.subscribe(
        current ->
            scene
                .getPreferences()
                .setColorScheme(current == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  private void dress(ObservableList<String> sheets) {
    String tokens =
        switch (theme.get()) {
          case LIGHT -> "/assets/themes/light.css";
          case DARK -> "/assets/themes/dark.css";
          case PRINT -> "/assets/themes/print.css";
        };
    var all =
        new ArrayList<>(
            List.of(
                tokens,
                "/assets/styles/base.css",
                "/assets/styles/controls.css",
                "/assets/styles/shell.css"));
    textSize.get().sheet().ifPresent(all::add);
    if (still.get()) {
      all.add("/assets/styles/still.css");
    }
    sheets.setAll(all.stream().map(Appearance::address).toList());
  }

  private static String address(String sheet) {
    return Objects.requireNonNull(Appearance.class.getResource(sheet), sheet).toExternalForm();
  }

  private void decide() {
    still.set(
        switch (motion.get()) {
          case FULL -> false;
          case REDUCED -> true;
          case SYSTEM -> Platform.getPreferences().isReducedMotion();
        });
    theme.set(
        switch (choice.get()) {
          case LIGHT -> Theme.LIGHT;
          case DARK -> Theme.DARK;
          case SYSTEM ->
              Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                  ? Theme.DARK
                  : Theme.LIGHT;
        });
  }
}
