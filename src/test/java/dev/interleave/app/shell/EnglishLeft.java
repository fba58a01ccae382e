package dev.interleave.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// Looks for English in a window that speaks another language: for what stands in the bundles of
/// English and is said otherwise in those of the other.
final class EnglishLeft {

  private static final Path TEXTS = Path.of("assets", "texts");
  private static final List<Pattern> ENGLISH = english();

  /// Of fewer letters it cannot be told what language they are in.
  private static final int FEW = 3;

  private EnglishLeft() {}

  /// What is English of all that can be read or heard in a part of a window.
  static List<String> in(Node root) {
    var read = new TreeSet<String>();
    collect(root, read);
    return read.stream()
        .filter(text -> ENGLISH.stream().anyMatch(english -> english.matcher(text).matches()))
        .toList();
  }

  /// Menu items with those of all menus below them.
  static Stream<MenuItem> items(List<? extends MenuItem> items) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof Menu menu
                    ? Stream.concat(Stream.of(item), items(menu.getItems()))
                    : Stream.of(item));
  }

  private static void collect(Node node, Set<String> read) {
    // The program is in English, and what the toolkit says itself is in the language of the
    // machine.
    if ("code-area".equals(node.getId()) || node.getStyleClass().contains("tab-close-button")) {
      return;
    }
    add(read, node.getAccessibleText(), node.getAccessibleHelp());
    node.getProperties().values().stream()
        .filter(Tooltip.class::isInstance)
        .forEach(tooltip -> add(read, ((Tooltip) tooltip).getText()));
    if (node instanceof Control control && control.getTooltip() != null) {
      add(read, control.getTooltip().getText());
    }
    switch (node) {
      case Labeled labeled -> add(read, labeled.getText());
      case Text text -> add(read, text.getText());
      case TextInputControl input -> add(read, input.getText(), input.getPromptText());
      case MenuBar bar -> items(bar.getMenus()).forEach(item -> add(read, item.getText()));
      case TabPane tabs -> tabs.getTabs().forEach(tab -> add(read, tab.getText()));
      case Node _ -> {}
    }
    if (node instanceof MenuButton button) {
      items(button.getItems()).forEach(item -> add(read, item.getText()));
    }
    if (node instanceof Parent parent) {
      ObservableList<Node> children = parent.getChildrenUnmodifiable();
      children.forEach(child -> collect(child, read));
    }
  }

  private static void add(Set<String> read, String... texts) {
    Stream.of(texts)
        .filter(text -> text != null && !text.isBlank())
        .map(String::strip)
        .forEach(read::add);
  }

  private static List<Pattern> english() {
    Properties english = texts("en");
    Properties german = texts("de");
    var patterns = new ArrayList<Pattern>();
    for (String key : english.stringPropertyNames()) {
      String text = english.getProperty(key);
      boolean tells = text.replaceAll("\\{[^}]*}|[^A-Za-z]", "").length() > FEW;
      if (tells && !text.equals(german.getProperty(key)) && !text.contains(",choice,")) {
        patterns.add(pattern(text));
      }
    }
    var said = new TreeSet<String>();
    german.values().forEach(text -> said.add(text.toString()));
    patterns.removeIf(pattern -> said.stream().anyMatch(text -> pattern.matcher(text).matches()));
    return patterns;
  }

  /// Whatever a text becomes with values in it.
  private static Pattern pattern(String text) {
    var pattern = new StringBuilder();
    for (String literal : text.replace("''", "'").split("\\{[^}]*}", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(literal));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private static Properties texts(String language) {
    var texts = new Properties();
    try (Stream<Path> files = Files.list(TEXTS.resolve(language))) {
      for (Path file : files.sorted().toList()) {
        try (var reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return texts;
  }
}
