package dev.interleave.app.shell;

import dev.interleave.app.hints.HintLayer;
import dev.interleave.app.hints.Pointer;
import dev.interleave.app.hints.Pointer.Place;
import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;

/// The first start of all: straight to a race whose lock is off, playing, with a few words about
/// what to try.
final class FirstStart {

  private final Session session;
  private final StackPane layers;

  /// @param layers the window, over which words can be laid
  FirstStart(Session session, StackPane layers) {
    this.session = session;
    this.layers = layers;
  }

  /// Begins to play the race, and lays the words over the window.
  void begin(BuiltInProgram race) {
    RunSettings usual = session.settingsProperty().get();
    session.change(usual.withToggles(usual.toggles().withLocks(false)));
    session.open(race.name(), race.source(), null);
    session.playingProperty().set(true);
    Texts texts = session.texts();
    var hints =
        new HintLayer(
            List.of(lock(texts), scrub(texts), export(texts)),
            texts.say("hints.close"),
            this::controls);
    layers.getChildren().add(hints);
    // Where letters are commands.
    node("#stage-scene").requestFocus();
  }

  private Pointer lock(Texts texts) {
    ObservableValue<Boolean> locks = session.togglesProperty().map(Toggles::locks);
    return new Pointer(
        "lock",
        texts.say("hints.lock"),
        node("#lock"),
        List.of(locks),
        List.of(Place.BELOW, Place.FAR_BELOW));
  }

  private Pointer scrub(Texts texts) {
    return new Pointer(
        "scrub",
        texts.say("hints.scrub"),
        node("#timeline-lanes"),
        List.of(),
        List.of(Place.ABOVE));
  }

  private Pointer export(Texts texts) {
    Node export = node("#export");
    List<ObservableValue<?>> used =
        export instanceof MenuButton menu ? List.of(menu.showingProperty()) : List.of();
    return new Pointer(
        "export", texts.say("hints.export"), export, used, List.of(Place.LEFT, Place.FAR_BELOW));
  }

  private Node node(String query) {
    return Objects.requireNonNull(layers.lookup(query), query);
  }

  /// Where the controls of the bar stand.
  private List<Bounds> controls() {
    var bounds = new ArrayList<Bounds>();
    collect(node("#control-bar"), bounds);
    return bounds;
  }

  private static void collect(Node node, List<Bounds> bounds) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Control) {
      bounds.add(node.localToScene(node.getLayoutBounds()));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, bounds));
    }
  }
}
