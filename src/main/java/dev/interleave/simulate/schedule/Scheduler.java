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

  /// The participant that takes the next step, or `null` if nobody can. The clock is set to the
  /// beginning of the step.
  public @Nullable Participant next() {
    Participant before = last;
    if (before != null && oneProcess && policy.keeps(before)) {
      long opens = before.opensNanos();
      if (opens <= before.interpreterLock().busyUntilNanos
          && before.readyNanos <= before.interpreterLock().busyUntilNanos) {
        clock.begin(before, clock.startOf(before, opens));
        return before;
      }
    }
    findCandidates();
    if (candidates.size() == 0) {
      return null;
    }
    return begin(policy.choose(candidates));
  }

  /// Lets the participant with an id take the next step.
  ///
  /// @return the participant, or `null` if it cannot
  public @Nullable Participant next(int id) {
    findCandidates();
    for (int index = 0; index < candidates.size(); index++) {
      if (candidates.get(index).id() == id) {
        return begin(index);
      }
    }
    return null;
  }

  /// Those that can take the next step.
  public Candidates candidates() {
    findCandidates();
    return candidates;
  }

  private Participant begin(int index) {
    Participant chosen = candidates.get(index);
    clock.begin(chosen, candidates.start(index));
    last = chosen;
    return chosen;
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
