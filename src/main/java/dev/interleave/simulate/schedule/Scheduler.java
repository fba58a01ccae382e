package dev.interleave.simulate.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out who can take the next step, and lets the policy choose.
public final class Scheduler {

  private final VirtualClock clock;
  private final Policy policy;
  private final List<Participant> participants = new ArrayList<>();
  private final Candidates candidates = new Candidates();
  private boolean oneProcess = true;
  private @Nullable Participant last;
  private long chosenStart;

  /// A scheduler that nobody takes part in yet.
  public Scheduler(VirtualClock clock, Policy policy) {
    this.clock = clock;
    this.policy = policy;
  }

  /// A participant was started.
  public void add(Participant participant) {
    int place = participants.size();
    while (place > 0 && participants.get(place - 1).id() > participant.id()) {
      place--;
    }
    participants.add(place, participant);
    changed();
  }

  /// A participant ended.
  public void remove(Participant participant) {
    participants.remove(participant);
    changed();
  }

  private void changed() {
    last = null;
    oneProcess =
        participants.stream().map(Participant::interpreterLock).distinct().limit(2).count() < 2;
  }

  /// Chooses the participant that takes the next step, or `null` if nobody can.
  public @Nullable Participant choose() {
    Participant before = last;
    if (before != null && oneProcess && policy.keeps(before) && goesOnAtOnce(before)) {
      return decide(before, clock.startOf(before, 0));
    }
    findCandidates();
    if (candidates.size() == 0) {
      return null;
    }
    int chosen = policy.choose(candidates);
    return decide(candidates.get(chosen), candidates.start(chosen));
  }

  private static boolean goesOnAtOnce(Participant participant) {
    long free = participant.interpreterLock().busyUntilNanos;
    return participant.readyNanos <= free && participant.opensNanos() <= free;
  }

  /// Chooses the participant with an id.
  ///
  /// @return the participant, or `null` if it cannot take the next step
  public @Nullable Participant choose(int id) {
    findCandidates();
    for (int index = 0; index < candidates.size(); index++) {
      if (candidates.get(index).id() == id) {
        return decide(candidates.get(index), candidates.start(index));
      }
    }
    return null;
  }

  private Participant decide(Participant participant, long start) {
    chosenStart = start;
    return participant;
  }

  /// When the chosen participant will begin its step, in nanoseconds since the run began.
  public long chosenStart() {
    return chosenStart;
  }

  /// The chosen participant begins its step.
  public void begin(Participant chosen) {
    clock.begin(chosen, chosenStart);
    last = chosen;
  }

  /// Those that can take the next step.
  public Candidates candidates() {
    findCandidates();
    return candidates;
  }

  private void findCandidates() {
    candidates.clear();
    for (int index = 0; index < participants.size(); index++) {
      Participant participant = participants.get(index);
      long opens = participant.opensNanos();
      if (opens != Participant.NEVER) {
        candidates.add(participant, clock.startOf(participant, opens));
      }
    }
  }
}
