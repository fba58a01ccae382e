package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/// Many rounds leave nothing behind. Objects of ours that are still reachable are counted by the
/// virtual machine itself, which collects garbage before it counts.
class SoakTest {

  private static final Pattern OURS =
      Pattern.compile(
          "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+dev\\.interleave\\.\\S+.*$", Pattern.MULTILINE);

  private static final int FEW = 2_000;
  private static final int MANY = 12_000;

  /// What caches may still take up; a hundredth of an object for each round would be more.
  private static final long SLACK = 100;

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Rounds rounds = new Rounds(background::add, Runnable::run, Integer.MAX_VALUE);

  @Test
  void roundsThatAreLoopedLeaveNoObjectsBehind() throws JMException {
    BuiltInProgram race = BuiltInProgram.named("race").orElseThrow();
    var origin = new Trace.Origin("race", race.source(), RunSettings.DEFAULT);
    rounds.start(origin, RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(false)));

    loopUntil(FEW);
    long afterFew = reachableObjectsOfOurs();
    loopUntil(MANY);
    long afterMany = reachableObjectsOfOurs();

    assertThat(afterMany).isLessThanOrEqualTo(afterFew + SLACK);
  }

  private void loopUntil(int wanted) {
    while (rounds.tallyProperty().get().rounds() < wanted) {
      background.remove().run();
    }
  }

  private static long reachableObjectsOfOurs() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    long count = 0;
    Matcher line = OURS.matcher(histogram);
    while (line.find()) {
      count += Long.parseLong(line.group(1));
    }
    return count;
  }
}
