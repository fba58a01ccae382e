package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;

/// What the program runs on: interpreter lock, cores, and how the scheduler chooses.
final class MachineControls {

  private static final int MOST_CORES = 64;
  private static final int HIGHEST_SEED = 999_999;

  private final Session session;
  private final Texts texts;
  private final ToggleSwitch gil;
  private final NumberField cores;
  private final ToggleButton roundRobin;
  private final ToggleButton random;
  private final NumberField seed;
  private final SegmentedButton policy;
  private boolean showing;

  MachineControls(Session session) {
    this.session = session;
    texts = session.texts();
    gil = new ToggleSwitch(texts.say("controls.gil"));
    roundRobin = new ToggleButton(texts.say("controls.round-robin"));
    random = new ToggleButton(texts.say("controls.random"));
    cores = new NumberField("cores", texts.say("controls.cores"), 1, MOST_CORES, this::takeCores);
    seed = new NumberField("seed", texts.say("controls.seed"), 0, HIGHEST_SEED, this::takeSeed);
    gil.setId("gil");
    Hint.on(gil, Command.GIL, texts);
    gil.selectedProperty().addListener((_, _, on) -> takeGil(on));
    policy = policy();
    for (Node node : nodes()) {
      node.visibleProperty().bind(session.live().programProperty().isNull());
      node.managedProperty().bind(node.visibleProperty());
    }
    session.settingsProperty().subscribe(this::show);
  }

  /// The controls, from left to right. Absent while a real program is shown.
  List<Node> nodes() {
    return List.of(gil, cores, policy, seed);
  }

  private SegmentedButton policy() {
    roundRobin.setId("round-robin");
    random.setId("random");
    Hint.on(roundRobin, texts.say("controls.round-robin.hint"));
    Hint.on(random, texts.say("controls.random.hint"));
    roundRobin.setOnAction(_ -> takePolicy(PolicyKind.ROUND_ROBIN));
    random.setOnAction(_ -> takePolicy(PolicyKind.RANDOM));
    return new SegmentedButton(roundRobin, random);
  }

  private void show(RunSettings settings) {
    showing = true;
    gil.setSelected(settings.gil());
    cores.show(settings.cores());
    roundRobin.setSelected(settings.policy() == PolicyKind.ROUND_ROBIN);
    random.setSelected(settings.policy() == PolicyKind.RANDOM);
    seed.show((int) settings.seed());
    seed.setDisable(settings.policy() != PolicyKind.RANDOM);
    showing = false;
  }

  private void takeGil(boolean on) {
    if (!showing) {
      session.change(session.settingsProperty().get().withGil(on));
    }
  }

  private void takeCores(int number) {
    session.change(session.settingsProperty().get().withCores(number));
  }

  private void takePolicy(PolicyKind kind) {
    RunSettings settings = session.settingsProperty().get();
    if (settings.policy() == kind) {
      show(settings);
    } else {
      session.change(settings.withPolicy(kind));
    }
  }

  private void takeSeed(int number) {
    session.change(session.settingsProperty().get().withSeed(number));
  }
}
