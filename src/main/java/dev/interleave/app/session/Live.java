package dev.interleave.app.session;

import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The real runs: which program is shown, the run of it that is under way, and what a person does
/// to that. Whatever takes time is done in the background.
public final class Live {

  private static final Duration REST_BETWEEN_ROUNDS = Duration.ofMillis(500);

  private final Texts texts;
  private final Branches branches;
  private final Rounds rounds;
  private final Switches switches;
  private final StringProperty notice;
  private final Executor background;
  private final Executor foreground;
  private final Map<String, LiveProgram> chosen = new HashMap<>();

  private final ReadOnlyObjectWrapper<@Nullable LiveProgram> program =
      new ReadOnlyObjectWrapper<>(this, "program", null);
  private final ReadOnlyBooleanWrapper underWay =
      new ReadOnlyBooleanWrapper(this, "underWay", false);
  private final ReadOnlyStringWrapper standstill =
      new ReadOnlyStringWrapper(this, "standstill", "");
  private final ReadOnlyObjectWrapper<@Nullable RunView> latest =
      new ReadOnlyObjectWrapper<>(this, "latest", null);

  private @Nullable LiveFeed feed;
  private @Nullable Branch branch;
  private @Nullable Moment now;
  private int attempt;
  private LiveCount count = new LiveCount();
  private int round = 1;
  private @Nullable Duration rest;
  private volatile boolean closed;

  Live(
      Texts texts,
      Branches branches,
      Rounds rounds,
      Switches switches,
      StringProperty notice,
      Executor background,
      Executor foreground) {
    this.texts = texts;
    this.branches = branches;
    this.rounds = rounds;
    this.switches = switches;
    this.notice = notice;
    this.background = background;
    this.foreground = foreground;
  }

  /// The real program that is shown, or `null` while simulated ones are.
  public ReadOnlyObjectProperty<@Nullable LiveProgram> programProperty() {
    return program.getReadOnlyProperty();
  }

  /// Whether real programs are shown.
  public boolean isShown() {
    return program.get() != null;
  }

  /// Whether a run is starting or goes on.
  public ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /// Why the run under way makes no progress, in one sentence; empty while it does.
  public ReadOnlyStringProperty standstillProperty() {
    return standstill.getReadOnlyProperty();
  }

  /// The run under way as it stood last, whatever the cursor shows; `null` if there is none.
  public ReadOnlyObjectProperty<@Nullable RunView> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /// The program of a name with everything that was chosen about it before.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  public LiveProgram named(String name) {
    LiveProgram before = chosen.get(name);
    return before != null
        ? before
        : LiveProgram.named(name)
            .orElseThrow(() -> new IllegalArgumentException("No real program is called " + name));
  }

  /// Takes a program, or the same one chosen otherwise, and starts it.
  void take(LiveProgram next) {
    if (!next.equals(program.get())) {
      branch = null;
    }
    choose(next);
    switches.show(next.toggles());
    start();
  }

  /// Takes what was chosen; what was counted until now was something else.
  private void choose(LiveProgram next) {
    if (!next.equals(program.get())) {
      rounds.show(Tally.NONE);
      count = new LiveCount();
      round = 1;
    }
    chosen.put(next.name(), next);
    program.set(next);
  }

  /// Goes on with the program that another session shows, and with what was chosen there. The run
  /// of it that is under way there is not taken along.
  void goOnFrom(Live before) {
    chosen.putAll(before.chosen);
    LiveProgram there = before.program.get();
    program.set(there);
    if (there != null) {
      switches.show(there.toggles());
    }
  }

  /// Leaves the real programs for the simulated ones.
  void leave() {
    abandon();
    branch = null;
    program.set(null);
  }

  /// Starts the program anew; a run under way is ended.
  void start() {
    LiveProgram what = program.get();
    if (what == null) {
      return;
    }
    abandon();
    int mine = attempt;
    underWay.set(true);
    notice.set("");
    background.execute(() -> start(what, mine));
  }

  private void start(LiveProgram what, int mine) {
    try {
      LiveRun run = LiveRuns.start(what);
      if (closed) {
        run.close();
        return;
      }
      foreground.execute(() -> started(run, what, mine));
    } catch (LiveException failure) {
      foreground.execute(() -> failed(failure.sentence(), mine));
    } catch (RuntimeException failure) {
      String reason = String.valueOf(failure.getMessage());
      foreground.execute(() -> failed(texts.say("session.live.impossible", reason), mine));
    }
  }

  private void started(LiveRun run, LiveProgram what, int mine) {
    var started = new LiveFeed(title(), run, texts, background, foreground);
    if (attempt != mine) {
      started.close();
      return;
    }
    feed = started;
    LiveProgram wanted = program.get();
    if (wanted != null && !wanted.toggles().equals(what.toggles())) {
      run.switchTo(wanted.toggles());
    }
    if (wanted instanceof LiveProgram.SharedMemory memory) {
      run.recover(memory.recover());
    }
    look(started);
  }

  private RunTitle title() {
    int number = round;
    return rounds.loopingProperty().get()
        ? said -> said.say("session.title.round", number)
        : said -> said.say("session.title.live");
  }

  private void failed(String sentence, int mine) {
    if (attempt == mine) {
      underWay.set(false);
      rounds.stop();
      notice.set(sentence);
    }
  }

  /// Ends the run under way within a second. What was recorded of it stays.
  public void stop() {
    rounds.stop();
    if (feed != null) {
      feed.stop();
    } else {
      abandon();
    }
  }

  /// Ends the run under way and looks at it no more.
  void abandon() {
    attempt++;
    rest = null;
    if (feed != null) {
      feed.close();
    }
    end();
  }

  private void end() {
    feed = null;
    underWay.set(false);
    standstill.set("");
    latest.set(null);
    now = null;
  }

  /// Ends the run under way for good and waits until nothing is left of it, a second at most.
  void close() {
    closed = true;
    LiveFeed last = feed;
    attempt++;
    rest = null;
    end();
    if (last != null) {
      last.closeNow();
    }
  }

  /// Switches the running actors; after their end it starts a new run.
  void switchTo(Toggles next) {
    LiveProgram here = program.get();
    if (here == null || next.equals(switches.togglesProperty().get())) {
      return;
    }
    switches.show(next);
    choose(here.withToggles(next));
    if (feed != null) {
      feed.switchTo(next);
    } else if (!underWay.get()) {
      start();
    }
  }

  /// Says whether actors take over a lock whose holder was killed, at once.
  public void recover(boolean on) {
    if (program.get() instanceof LiveProgram.SharedMemory memory && memory.recover() != on) {
      choose(
          new LiveProgram.SharedMemory(
              memory.processes(),
              memory.rounds(),
              memory.guard(),
              memory.sleep(),
              on,
              memory.toggles()));
      if (feed != null) {
        feed.recover(on);
      }
    }
  }

  /// How an actor of the run under way can be ended now, if it can.
  public Optional<Halt> haltOf(int actor) {
    RunView view = latest.get();
    Moment moment = now;
    LiveProgram here = program.get();
    if (view == null
        || moment == null
        || here == null
        || actor < 0
        || actor >= moment.actors().size()) {
      return Optional.empty();
    }
    return switch (moment.actor(actor).phase()) {
      case READY, WAITING, SLEEPING -> Halt.of(view.trace().actor(actor), here);
      case NEW, ENDED, KILLED -> Optional.empty();
    };
  }

  /// Ends an actor of the run under way, in the way that it can be ended.
  public void halt(int actor) {
    LiveFeed running = feed;
    if (running != null) {
      haltOf(actor).ifPresent(halt -> running.halt(halt, actor));
    }
  }

  /// Starts rounds: whenever a run is over, the next one begins.
  void loopRounds() {
    rounds.startReal();
    if (!underWay.get()) {
      start();
    }
  }

  /// Lets real time pass.
  void advance(Duration elapsed) {
    if (feed != null) {
      look(feed);
    } else if (rest != null) {
      rest = rest.minus(elapsed);
      if (!rest.isPositive()) {
        round++;
        start();
      }
    }
  }

  private void look(LiveFeed at) {
    at.look(
        glimpse -> {
          if (at == feed) {
            show(at, glimpse);
          }
        },
        sentence -> {
          if (at == feed) {
            abandon();
            rounds.stop();
            notice.set(sentence);
          }
        });
  }

  private void show(LiveFeed at, LiveFeed.Glimpse glimpse) {
    RunView view = glimpse.view();
    Trace trace = view.trace();
    boolean isFirst = latest.get() == null;
    now = trace.momentAfter(trace.events().size());
    latest.set(view);
    name(glimpse.standstill());
    if (isFirst || branch == null) {
      branch = branches.begin(view, branch);
    }
    branches.grow(branch, view, glimpse.over());
    if (glimpse.over()) {
      at.close();
      end();
      count(view);
    }
  }

  /// Counts a run that went by the same rules from its beginning to its end.
  private void count(RunView view) {
    if (rounds.loopingProperty().get()) {
      if (view.trace().toggleChanges().isEmpty()) {
        rounds.show(count.with(view));
      }
      rest = REST_BETWEEN_ROUNDS;
      underWay.set(true);
    }
  }

  /// Says why nothing moves. That is news: what was said before makes room for it.
  private void name(String reason) {
    if (!reason.isEmpty() && !reason.equals(standstill.get())) {
      notice.set("");
    }
    standstill.set(reason);
  }
}
