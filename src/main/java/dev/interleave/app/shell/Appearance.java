package dev.interleave.app.shell;

import dev.interleave.export.paint.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// Light or dark: as the system says, or as a person chose.
final class Appearance {

  private final ObjectProperty<Choice> choice =
      new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
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

  Appearance() {
    choice.subscribe(this::decide);
    Platform.getPreferences().colorSchemeProperty().subscribe(this::decide);
    decide();
  }

  ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// Chooses light where it is dark, and dark where it is light.
  void flip() {
    choice.set(theme.get() == Theme.LIGHT ? Choice.DARK : Choice.LIGHT);
  }

  /// Lets a scene look like this, now and whenever it changes.
  void dress(Scene scene) {
    theme.subscribe(current -> dress(scene.getStylesheets(), current));
    theme.subscribe(
        current ->
            scene
                .getPreferences()
                .setColorScheme(current == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  private static void dress(ObservableList<String> sheets, Theme theme) {
    String tokens =
        switch (theme) {
          case LIGHT -> "/assets/themes/light.css";
          case DARK -> "/assets/themes/dark.css";
          case PRINT -> "/assets/themes/print.css";
        };
    sheets.setAll(
        List.of(
            address(tokens),
            address("/assets/styles/base.css"),
            address("/assets/styles/controls.css"),
            address("/assets/styles/shell.css")));
  }

  private static String address(String sheet) {
    return Objects.requireNonNull(Appearance.class.getResource(sheet), sheet).toExternalForm();
  }

  private void decide() {
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
