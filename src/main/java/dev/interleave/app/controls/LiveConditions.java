package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.ShownAs;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveProgram.Locks;
import dev.interleave.live.run.LiveProgram.Queue;
import dev.interleave.live.run.LiveProgram.SharedMemory;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/// What is chosen about a real program. Whatever cannot be changed while it runs starts a new run.
final class LiveConditions {

  private final Session session;
  private final Texts texts;
  private final ComboBox<Guard> guard;
  private final ComboBox<Ending> ending;
  private final ToggleButton platform = new ToggleButton();
  private final ToggleButton virtual = new ToggleButton();
  private final SegmentedButton kind = new SegmentedButton(platform, virtual);
  private final ToggleSwitch recover = new ToggleSwitch();
  private final NumberField actors;
  private final NumberField amount;
  private final NumberField producers;
  private final NumberField capacity;
  private final NumberField sleep;
  private boolean showing;

  LiveConditions(Session session) {
    this.session = session;
    texts = session.texts();
    guard = choice("guard", texts.say("controls.guard.hint"), this::title, this::takeGuard);
    ending =
        choice(
            "ending",
            texts.say("controls.ending.hint"),
            this::title,
            chosen -> takeQueue(queue -> LiveChoices.withEnding(queue, chosen)));
    actors =
        new NumberField(
            "actors",
            texts.say("controls.threads"),
            1,
            64,
            n -> edit(p -> LiveChoices.withActors(p, n)));
    amount =
        new NumberField(
            "amount",
            texts.say("controls.amount.rounds"),
            1,
            1,
            n -> edit(p -> LiveChoices.withAmount(p, n)));
    producers =
        new NumberField(
            "producers",
            texts.say("controls.producers"),
            1,
            64,
            n -> takeQueue(q -> LiveChoices.withProducers(q, n)));
    capacity =
        new NumberField(
            "capacity",
            texts.say("controls.capacity"),
            0,
            999,
            n -> takeQueue(q -> LiveChoices.withCapacity(q, n)));
    sleep =
        new NumberField(
            "sleep-length",
            texts.say("controls.sleep.millis"),
            0,
            (int) LiveProgram.LONGEST_SLEEP.toMillis(),
            n -> edit(p -> p.withSleep(Duration.ofMillis(n))));
    Hint.on(sleep, texts.say("controls.sleep.millis.hint"));
    Hint.on(capacity, texts.say("controls.capacity.hint"));
    kind();
    recovery();
    session.live().programProperty().subscribe(program -> show(program));
  }

  /// What stands beside the switch of the lock. Like all others it is absent where a program has no
  /// such thing.
  Node guard() {
    return guard;
  }

  /// Everything else.
  List<Node> others() {
    return List.of(sleep, ending, actors, amount, producers, capacity, kind, recover);
  }

  private void kind() {
    platform.setId("platform");
    virtual.setId("virtual");
    platform.setText(texts.say("controls.platform"));
    virtual.setText(texts.say("controls.virtual"));
    Hint.on(platform, texts.say("controls.platform.hint"));
    Hint.on(virtual, texts.say("controls.virtual.hint"));
    platform.setOnAction(_ -> takeKind(ThreadKind.PLATFORM));
    virtual.setOnAction(_ -> takeKind(ThreadKind.VIRTUAL));
  }

  private void recovery() {
    recover.setId("recover");
    recover.setText(texts.say("controls.recover"));
    Hint.on(recover, Command.RECOVER, session.texts());
    recover
        .selectedProperty()
        .addListener(
            (_, _, on) -> {
              if (!showing) {
                session.live().recover(on);
              }
            });
  }

  private static <T> ComboBox<T> choice(
      String id, String hint, Function<T, String> text, Consumer<T> chosen) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setConverter(new ShownAs<>(text));
    box.valueProperty()
        .addListener(
            (_, _, value) -> {
              if (value != null) {
                chosen.accept(value);
              }
            });
    Hint.on(box, hint);
    return box;
  }

  private String title(Ending ending) {
    return switch (ending) {
      case DAEMON -> texts.say("controls.ending.daemon");
      case ONE_SHOT -> texts.say("controls.ending.one-shot");
      case POISON_PILL -> texts.say("controls.ending.poison-pill");
      case INTERRUPT -> texts.say("controls.ending.interrupt");
    };
  }

  /// What Java calls by a name of its own keeps it.
  private String title(Guard protection) {
    return switch (protection) {
      case FAIR -> texts.say("controls.guard.fair");
      case SHARED -> texts.say("controls.guard.shared");
      case SYNCHRONIZED, REENTRANT, ATOMIC, OPAQUE, VOLATILE -> protection.title();
    };
  }

  private void show(@Nullable LiveProgram program) {
    showing = true;
    Stream<Node> shown =
        switch (program) {
          case null -> Stream.empty();
          case Locks locks -> show(locks);
          case Queue queue -> show(queue);
          case SharedMemory memory -> show(memory);
        };
    List<Node> visible = shown.toList();
    Stream.concat(Stream.of(guard), others().stream())
        .forEach(
            node -> {
              node.setVisible(visible.contains(node));
              node.setManaged(visible.contains(node));
            });
    showing = false;
  }

  private Stream<Node> show(Locks locks) {
    show(Guard.forThreads(), locks.guard());
    show(locks.kind());
    actors.show(texts.say("controls.threads"), 1, LiveProgram.MOST_THREADS, locks.threads());
    amount.show(texts.say("controls.amount.rounds"), 1, LiveProgram.MOST_ROUNDS, locks.rounds());
    sleep.show((int) locks.sleep().toMillis());
    return Stream.of(guard, kind, actors, amount, sleep);
  }

  private Stream<Node> show(Queue queue) {
    show(queue.kind());
    actors.show(texts.say("controls.workers"), 1, LiveProgram.MOST_THREADS, queue.workers());
    amount.show(texts.say("controls.tasks"), 1, LiveProgram.MOST_ROUNDS, queue.tasks());
    producers.show(queue.producers());
    capacity.show(queue.capacity());
    ending.getItems().setAll(Ending.values());
    ending.setValue(queue.ending());
    sleep.show((int) queue.sleep().toMillis());
    return Stream.of(ending, kind, actors, amount, producers, capacity, sleep);
  }

  private Stream<Node> show(SharedMemory memory) {
    show(Guard.forProcesses(), memory.guard());
    actors.show(texts.say("controls.processes"), 1, LiveProgram.MOST_PROCESSES, memory.processes());
    amount.show(texts.say("controls.amount.rounds"), 1, LiveProgram.MOST_ROUNDS, memory.rounds());
    sleep.show((int) memory.sleep().toMillis());
    recover.setSelected(memory.recover());
    return Stream.of(guard, actors, amount, sleep, recover);
  }

  private void show(List<Guard> usable, Guard chosen) {
    if (!guard.getItems().equals(usable)) {
      guard.getItems().setAll(usable);
    }
    guard.setValue(chosen);
  }

  private void show(ThreadKind chosen) {
    platform.setSelected(chosen == ThreadKind.PLATFORM);
    virtual.setSelected(chosen == ThreadKind.VIRTUAL);
  }

  private void takeGuard(Guard chosen) {
    edit(program -> LiveChoices.withGuard(program, chosen));
  }

  private void takeKind(ThreadKind chosen) {
    edit(program -> LiveChoices.withKind(program, chosen));
    show(session.live().programProperty().get());
  }

  private void takeQueue(UnaryOperator<Queue> change) {
    edit(program -> program instanceof Queue queue ? change.apply(queue) : program);
  }

  private void edit(UnaryOperator<LiveProgram> change) {
    LiveProgram program = session.live().programProperty().get();
    if (!showing && program != null) {
      LiveProgram next = change.apply(program);
      if (!next.equals(program)) {
        session.showReal(next);
      }
    }
  }
}
