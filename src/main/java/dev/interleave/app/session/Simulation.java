package dev.interleave.app.session;

import dev.interleave.program.Problem;
import dev.interleave.explore.Way;
import dev.interleave.simulate.Script;
import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The simulated runs of the document: made anew, continued under other settings, or with another
/// actor that goes next.
final class Simulation {

  private static final int MOST_CORES = 64;
  private static final Duration REST_BETWEEN_ROUNDS = Duration.ofMillis(900);
  private static final RunTitle RUN = texts -> texts.say("session.title.run");

  private final Texts texts;
  private final Document document;
  private final Playback playback;
  private final Branches branches;
  private final Rounds rounds;
  private final Switches switches;
  private final StringProperty notice;
  private final RunMaker maker;
  private final ReadOnlyObjectWrapper<RunSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", RunSettings.DEFAULT);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", null);
  private long round;
  private Duration rested = Duration.ZERO;

  /// @param texts what it says
  /// @param background where runs are made
  /// @param foreground what calls back on the FX thread
  /// @param notice the sentence that the person should read
  Simulation(
      Texts texts,
      Document document,
      Playback playback,
      Branches branches,
      Rounds rounds,
      Switches switches,
      StringProperty notice,
      Executor background,
      Executor foreground) {
    this.texts = texts;
    this.document = document;
    this.playback = playback;
    this.branches = branches;
    this.rounds = rounds;
    this.switches = switches;
    this.notice = notice;
    this.maker = new RunMaker(texts, background, foreground);
  }

  ReadOnlyObjectProperty<RunSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return maker.busyProperty();
  }

  /// Runs the document's text from its beginning.
  void run() {
    String name = document.nameProperty().get();
    String text = document.textProperty().get();
    var request = new RunRequest(RUN, name, text, settings.get(), Script.NONE);
    make(request, view -> showAnew(view, Duration.ZERO));
  }

  /// Lets the next runs be made as a saved one was, held within what the window can choose.
  void take(RunSettings of) {
    maker.cancel();
    problem.set(null);
    settings.set(
        of.withCores(Math.min(of.cores(), MOST_CORES))
            .withStepLimit(Math.min(of.stepLimit(), RunSettings.DEFAULT.stepLimit())));
  }

  /// Goes on with the settings that were chosen elsewhere, and with what was found wrong there.
  void goOnFrom(Simulation before) {
    maker.cancel();
    settings.set(before.settings.get());
    problem.set(before.problem.get());
    showSwitches();
  }

  /// Gives up the run that is being made.
  void cancel() {
    maker.cancel();
  }

  /// Lets the switches stand as the next run is made.
  void showSwitches() {
    switches.show(settings.get().toggles());
  }

  /// Puts away what is wrong with the text.
  void forgetProblem() {
    problem.set(null);
  }

  /// Changes what runs are made with. It holds from the cursor on where that means something, and
  /// else for the whole of a new run.
  void change(RunSettings next) {
    RunView shown = branches.runProperty().get();
    settings.set(next);
    switches.show(next.toggles());
    if (shown == null) {
      return;
    }
    int step = playback.step();
    if (step == 0) {
      Duration here = playback.positionProperty().get();
      make(shown.anew(RUN, next), view -> showAnew(view, here));
    } else if (step == shown.trace().stepCount()) {
      make(shown.anew(RUN, next), view -> showAnew(view, view.film().pace().length()));
    } else {
      RunRequest request = shown.continued(step, next);
      make(request, view -> branches.replace(view, step, playback.placeIn(view)));
    }
    if (rounds.loopingProperty().get()) {
      rounds.take(shown.trace().origin(), next);
    }
  }

  /// Lets an actor take the next step after the cursor.
  void chooseNext(int actor) {
    RunView shown = branches.runProperty().get();
    Moment moment = playback.momentProperty().get();
    Branch branch = branches.currentProperty().get();
    if (shown == null || moment == null || branch == null) {
      return;
    }
    int step = moment.stepCount();
    if (step < shown.trace().stepCount() && shown.trace().step(step + 1).actor() == actor) {
      playback.glideBy(1);
      return;
    }
    boolean isPast = branch.played() > step;
    RunRequest chosen = shown.with(step, actor);
    RunRequest request = isPast ? chosen : chosen.titled(shown.title());
    boolean goOn = playback.playingProperty().get();
    maker.make(
        request,
        result -> {
          switch (result) {
            case Making.Made(RunView view) -> {
              if (isPast) {
                branches.add(view, playback.placeIn(view));
              } else {
                branches.replace(view, step, playback.placeIn(view));
              }
              playback.glideBy(1);
              playback.playingProperty().set(goOn);
            }
            case Making.Unreadable _, Making.Impossible _ ->
                notice.set(new Obstruction(shown.trace(), moment, actor).sentence(texts));
          }
        });
  }

  /// Starts rounds.
  void loopRounds() {
    RunView shown = branches.runProperty().get();
    if (shown != null) {
      round = 0;
      rested = Duration.ZERO;
      rounds.start(shown.trace().origin(), settings.get());
    }
  }

  /// Shows the run that a seed leads to.
  ///
  /// @param title what its tab is to say
  void showSeed(long seed, RunTitle title) {
    RunView shown = branches.runProperty().get();
    if (shown != null) {
      RunSettings seeded = settings.get().withPolicy(RunSettings.PolicyKind.RANDOM).withSeed(seed);
      make(shown.anew(title, seeded), view -> branches.add(view, Duration.ZERO));
    }
  }

  /// Shows a way to an outcome beside the other runs. The cursor glides over the step that decides
  /// it; where nothing had to be decided it plays from the beginning. A way that is kept already is
  /// shown again and not made anew.
  ///
  /// @param title what its tab is to say
  void showWay(Subject subject, Way way, RunTitle title) {
    Script script = Script.replay(way.schedule());
    Optional<Branch> kept =
        branches.all().stream()
            .filter(branch -> isWay(branch.runProperty().get(), subject, script))
            .findFirst();
    if (kept.isPresent()) {
      branches.select(kept.get());
      glideOver(way.decidingStep());
    } else {
      make(
          new RunRequest(title, subject.name(), subject.source(), subject.run(), script),
          view -> {
            branches.add(view, Duration.ZERO);
            glideOver(way.decidingStep());
          });
    }
  }

  private static boolean isWay(RunView run, Subject subject, Script script) {
    Trace.Origin origin = run.trace().origin();
    return run.script().equals(script)
        && origin.source().equals(subject.source())
        && origin.settings().equals(subject.run());
  }

  private void glideOver(int step) {
    if (step == 0) {
      playback.moveToStep(0);
      playback.playingProperty().set(true);
    } else {
      playback.moveToStep(step - 1);
      playback.glideBy(1);
    }
  }

  /// Lets real time pass at the end of a film: after a rest comes the next round.
  ///
  /// @param wasThere whether the cursor stood at the end before
  void restAtEnd(Duration elapsed, boolean wasThere) {
    rested = wasThere ? rested.plus(elapsed) : Duration.ZERO;
    RunView shown = branches.runProperty().get();
    if (rested.compareTo(REST_BETWEEN_ROUNDS) >= 0 && shown != null) {
      rested = Duration.ZERO;
      nextRound(shown);
    }
  }

  private void nextRound(RunView shown) {
    round++;
    RunSettings seeded =
        settings
            .get()
            .withPolicy(RunSettings.PolicyKind.RANDOM)
            .withSeed(settings.get().seed() + round);
    boolean isChosen = shown.script().steps().length() > 0;
    long number = round;
    make(
        shown.anew(said -> said.say("session.title.round", number), seeded),
        view -> {
          if (isChosen) {
            branches.add(view, Duration.ZERO);
          } else {
            branches.replace(view, 0, Duration.ZERO);
          }
        });
  }

  private void make(RunRequest request, Consumer<RunView> receiver) {
    maker.make(
        request,
        result -> {
          switch (result) {
            case Making.Made(RunView view) -> {
              problem.set(null);
              notice.set("");
              receiver.accept(view);
            }
            case Making.Unreadable(Problem found) -> {
              problem.set(found);
              playback.playingProperty().set(false);
            }
            case Making.Impossible(String sentence) -> {
              notice.set(sentence);
              playback.playingProperty().set(false);
            }
          }
        });
  }

  private void showAnew(RunView view, Duration at) {
    branches.anew(view, at);
    if (rounds.loopingProperty().get()) {
      rounds.take(view.trace().origin(), settings.get());
    }
  }
}
