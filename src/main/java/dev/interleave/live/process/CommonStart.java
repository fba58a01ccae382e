package dev.interleave.live.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Lets all processes of a run begin at the same instant, which each awaits by its own clock: by
/// then the main process has found out by how much the clocks differ. Those that add to the same
/// thing then wait for each other until all of them are really running, each on a processor of its
/// own: on a busy machine they would otherwise run one after the other and never meet.
///
/// A clock is compared as in F. Cristian, Probabilistic clock synchronization, Distributed
/// Computing 3, 1989: the main process asks for the time again and again and believes the answer
/// that came back fastest, which was given at the middle of that round trip, give or take half of
/// it.
final class CommonStart {

  private static final int QUESTIONS = 200;
  private static final long LONGEST_COMPARISON_NANOS = 2_000_000_000;

  /// How far ahead the instant lies, so that every process sees it and is awake by then.
  private static final long AHEAD_NANOS = 10_000_000;

  /// How long before the instant a process stops resting, since a rest may last longer than asked.
  private static final long AWAKE_NANOS = 150_000;

  private static final long REST_NANOS = 500_000;
  private static final int LOOKS_BEFORE_REST = 2_000;

  /// How often, how long and at what distance those that add to the same thing try to meet.
  private static final int WINDOWS = 80;

  private static final long WINDOW_NANOS = 600_000;
  private static final long PERIOD_NANOS = 4_000_000;

  /// A process that answers within this time is running at this moment.
  private static final long PROMPT_NANOS = 20_000;

  private static final long MET = Long.MAX_VALUE;

  private CommonStart() {}

  /// How the clock of a process differs from the main process's.
  ///
  /// @param offsetNanos what to add to its times to get the main process's
  /// @param errorNanos how far wrong that may be
  record Clock(long offsetNanos, long errorNanos) {}

  /// Compares the clock of a process that is up with this one's. For the main process.
  ///
  /// @return nothing if the process does not answer
  static Optional<Clock> compare(ProcessSlot process) {
    Optional<Clock> best = Optional.empty();
    long until = System.nanoTime() + LONGEST_COMPARISON_NANOS;
    for (int question = 1; question <= QUESTIONS; question++) {
      long asked = System.nanoTime();
      process.ping(question);
      for (int looks = 0; process.answered() != question; looks++) {
        if (System.nanoTime() - until > 0) {
          return best;
        }
        rest(looks);
      }
      long half = Math.ceilDiv(System.nanoTime() - asked, 2);
      if (best.isEmpty() || half < best.get().errorNanos()) {
        best = Optional.of(new Clock(asked + half - process.answerNanos(), half));
      }
    }
    return best;
  }

  /// Leaves the processor to others when looking often has not helped.
  private static void rest(int looks) {
    if (looks < LOOKS_BEFORE_REST) {
      Thread.onSpinWait();
    } else {
      LockSupport.parkNanos(REST_NANOS);
    }
  }

  /// Lets processes begin. For the main process.
  ///
  /// @param clocks how their clocks differ, in the same order
  static void release(List<ProcessSlot> processes, List<Clock> clocks) {
    long instant = System.nanoTime() + AHEAD_NANOS;
    for (int i = 0; i < processes.size(); i++) {
      long own = instant - clocks.get(i).offsetNanos();
      processes.get(i).beginAt(own == 0 ? 1 : own);
    }
  }

  /// Waits until it is time to begin. For a process that does.
  static void await(SharedSegment memory, int me) {
    ProcessSlot process = memory.process(me);
    process.isUp(ProcessHandle.current().pid());
    long instant = answerUntilInstantIsKnown(process);
    List<ProcessSlot> company = memory.companyOf(me);
    if (company.size() <= Runtime.getRuntime().availableProcessors()) {
      meet(process, company, instant + (memory.addsToNumber(me) ? 0 : PERIOD_NANOS / 2));
    } else {
      awaitInstant(instant);
    }
  }

  private static long answerUntilInstantIsKnown(ProcessSlot process) {
    long answered = 0;
    for (int looks = 0; process.beginNanos() == 0; looks++) {
      long question = process.pinged();
      if (question != answered) {
        process.answer(question, System.nanoTime());
        answered = question;
        looks = 0;
      }
      rest(looks);
    }
    return process.beginNanos();
  }

  /// Waits until all processes have seen each other run. They try in windows of time that all of
  /// them know, and sleep in between, so that each has a processor when a window opens. Gives up
  /// after a while.
  ///
  /// @param all those that are to meet, no more than there are processors
  /// @param first when the first window opens, by the clock of this process
  private static void meet(ProcessSlot me, List<ProcessSlot> all, long first) {
    long time = 1;
    for (int window = 0; window < WINDOWS && me.meeting() != MET; window++) {
      long opens = first + window * PERIOD_NANOS;
      awaitInstant(opens);
      time = meetBefore(opens + WINDOW_NANOS, me, all, time);
    }
    me.meets(MET);
  }

  /// Each time, everybody says that it is there and waits for the others. If that is prompt twice
  /// in a row, all are running: the first time another one may have been there long before.
  private static long meetBefore(long end, ProcessSlot me, List<ProcessSlot> all, long first) {
    int prompt = 0;
    for (long time = first; prompt < 2; time++) {
      long asked = System.nanoTime();
      me.meets(time);
      while (!haveMet(all, time)) {
        if (System.nanoTime() - end > 0) {
          return time;
        }
        Thread.onSpinWait();
      }
      prompt = System.nanoTime() - asked < PROMPT_NANOS ? prompt + 1 : 0;
    }
    me.meets(MET);
    return MET;
  }

  private static boolean haveMet(List<ProcessSlot> all, long time) {
    for (ProcessSlot process : all) {
      if (process.meeting() < time) {
        return false;
      }
    }
    return true;
  }

  private static void awaitInstant(long instant) {
    long left = instant - System.nanoTime();
    while (left > 0) {
      if (left > AWAKE_NANOS) {
        LockSupport.parkNanos(left - AWAKE_NANOS);
      } else {
        Thread.onSpinWait();
      }
      left = instant - System.nanoTime();
    }
  }
}
