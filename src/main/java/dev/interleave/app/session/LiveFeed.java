package dev.interleave.app.session;

import dev.interleave.live.run.LiveRun;
import dev.interleave.text.Texts;
import dev.interleave.trace.Toggles;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One real run under way, and the views of it as it goes on, which are made in the background one
/// at a time. To be used on the FX thread only.
final class LiveFeed {

  /// How many times as long as it takes to show a view the FX thread is left alone after it.
  private static final int REST = 2;

  private final RunTitle title;
  private final LiveRun run;
  private final Texts texts;
  private final Executor background;
  private final Executor foreground;
  private boolean looking;
  private long notBeforeNanos;

  /// A run as it stood at one time.
  ///
  /// @param view everything that was recorded until then
  /// @param over whether nothing more can come
  /// @param standstill why nothing moves, in one sentence; empty while it makes progress
  record Glimpse(RunView view, boolean over, String standstill) {}

  /// @param title what the tab of the run is to say
  /// @param texts what failures say
  /// @param background where views are made
  /// @param foreground what calls back on the FX thread
  LiveFeed(RunTitle title, LiveRun run, Texts texts, Executor background, Executor foreground) {
    this.title = title;
    this.run = run;
    this.texts = texts;
    this.background = background;
    this.foreground = foreground;
  }

  /// Asks for how the run stands, unless that is being found out already or shown just now.
  ///
  /// @param receiver gets it in the foreground
  /// @param failed gets one sentence in the foreground if it cannot be found out
  void look(Consumer<Glimpse> receiver, Consumer<String> failed) {
    if (!looking && System.nanoTime() - notBeforeNanos >= 0) {
      looking = true;
      background.execute(() -> work(receiver, failed));
    }
  }

  private void work(Consumer<Glimpse> receiver, Consumer<String> failed) {
    try {
      Glimpse glimpse = glimpse();
      foreground.execute(() -> hand(glimpse, receiver));
    } catch (OutOfMemoryError _) {
      foreground.execute(() -> failed.accept(texts.say("session.live.memory")));
    } catch (RuntimeException failure) {
      String reason = String.valueOf(failure.getMessage());
      foreground.execute(() -> failed.accept(texts.say("session.live.error", reason)));
    }
  }

  private void hand(Glimpse glimpse, Consumer<Glimpse> receiver) {
    long began = System.nanoTime();
    looking = false;
    receiver.accept(glimpse);
    long ended = System.nanoTime();
    notBeforeNanos = ended + REST * (ended - began);
  }

  private Glimpse glimpse() {
    // Asked first: what is over has recorded everything.
    boolean over = run.isOver();
    return new Glimpse(RunView.of(title, run.trace(), over, texts), over, run.standstill());
  }

  void switchTo(Toggles toggles) {
    run.switchTo(toggles);
  }

  void recover(boolean on) {
    run.recover(on);
  }

  /// Ends an actor in the way that it can be ended.
  void halt(Halt halt, int actor) {
    switch (halt) {
      case KILL -> run.kill(actor);
      case INTERRUPT -> run.interrupt(actor);
    }
  }

  /// Ends the run; how it ended is still to be looked at.
  void stop() {
    run.stop();
  }

  /// Ends the run and removes what is left of it, in the background.
  void close() {
    run.stop();
    background.execute(run::close);
  }

  /// Ends the run and waits until nothing is left of it, a second at most.
  void closeNow() {
    run.close();
  }
}
