package dev.interleave.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class RemediesTest {

  private static final String UNLOCKED =
      """
      from threading import Thread
      import time

      x = 0


      def add():
          global x
          seen = x
          time.sleep(0.01)
          x = seen + 1


      one = Thread(target=add)
      other = Thread(target=add)
      one.start()
      other.start()
      one.join()
      other.join()
      """;

  private static final String LOCKED =
      """
      from threading import Thread, Lock
      import time

      x = 0
      lock = Lock()


      def add():
          global x
          with lock:
              seen = x
              time.sleep(0.01)
              x = seen + 1


      one = Thread(target=add)
      other = Thread(target=add)
      one.start()
      other.start()
      one.join()
      other.join()
      """;

  private static final String FORGETFUL =
      """
      from threading import Thread, Lock

      lock = Lock()


      def work(number):
          lock.acquire()
          print(10 // number)
          lock.release()


      one = Thread(target=work, args=(0,))
      other = Thread(target=work, args=(1,))
      one.start()
      other.start()
      """;

  private static Trace run(String source, Toggles toggles)
      throws ProgramException, ScheduleException {
    return new Simulator(Program.compile("test", source), RunSettings.DEFAULT.withToggles(toggles))
        .record(Script.NONE, () -> false);
  }

  private static Finding first(Trace trace, Finding.Kind kind) {
    return Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Verdict judge(Trace trace, Finding finding, Remedy remedy) {
    return new Trial(trace, finding, remedy, SampleTexts.ENGLISH).judge(_ -> {}, () -> false);
  }

  @Test
  void aLostUpdateWithoutALockGetsOneAroundReadAndWrite() throws Exception {
    Trace trace = run(UNLOCKED, Toggles.NONE);
    assertThat(Remedies.of(trace, first(trace, Finding.Kind.LOST_UPDATE), SampleTexts.ENGLISH))
        .singleElement()
        .satisfies(
            remedy -> {
              assertThat(remedy.description())
                  .isEqualTo("Hold a new lock, x_lock, around x in add.");
              assertThat(remedy.source())
                  .contains("x_lock = threading.Lock()")
                  .contains(
                      """
                          global x
                          with x_lock:
                              seen = x
                              time.sleep(0.01)
                              x = seen + 1
                      """
                          .indent(0));
            });
  }

  @Test
  void theNewLockIsProvenToLoseNoUpdate() throws Exception {
    Trace trace = run(UNLOCKED, Toggles.NONE);
    Finding lost = first(trace, Finding.Kind.LOST_UPDATE);
    Verdict verdict = judge(trace, lost, Remedies.of(trace, lost, SampleTexts.ENGLISH).getFirst());
    assertThat(verdict.sentence())
        .startsWith("Proven: none of its ")
        .contains("interleavings can lose an update");
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PROVEN);
  }

  @Test
  void whatChangesNothingIsNotProven() throws Exception {
    Trace trace = run(UNLOCKED, Toggles.NONE);
    Finding lost = first(trace, Finding.Kind.LOST_UPDATE);
    var nothing = new Remedy("Change nothing.", UNLOCKED, Toggles.NONE, true);
    assertThat(judge(trace, lost, nothing))
        .isEqualTo(
            new Verdict(Verdict.Kind.NOT_PROVEN, "Not proven: it can still lose an update."));
  }

  @Test
  void locksThatAreOffAreSwitchedBackOn() throws Exception {
    Trace trace = run(LOCKED, Toggles.NONE.withLocks(false));
    Finding lost = first(trace, Finding.Kind.LOST_UPDATE);
    Remedy remedy = Remedies.of(trace, lost, SampleTexts.ENGLISH).getFirst();
    assertThat(remedy.description()).isEqualTo("Switch the locks back on.");
    assertThat(remedy.toggles()).isEqualTo(Toggles.NONE);
    assertThat(judge(trace, lost, remedy).kind()).isEqualTo(Verdict.Kind.PROVEN);
  }

  @Test
  void acquireAndReleaseBecomeWith() throws Exception {
    Trace trace = run(FORGETFUL, Toggles.NONE);
    Finding held = first(trace, Finding.Kind.LOCK_NEVER_RELEASED);
    Remedy remedy = Remedies.of(trace, held, SampleTexts.ENGLISH).getFirst();
    assertThat(remedy.source())
        .contains("    with lock:\n        print(10 // number)\n")
        .doesNotContain("acquire");
    assertThat(judge(trace, held, remedy).kind()).isEqualTo(Verdict.Kind.PROVEN);
  }

  @Test
  void ifAroundWaitBecomesWhile() throws Exception {
    String source =
        """
        from threading import Thread, Condition
        import time

        ready = Condition()
        items = []


        def take():
            with ready:
                if not items:
                    ready.wait()
                items.pop()


        first = Thread(target=take)
        second = Thread(target=take)
        first.start()
        second.start()
        time.sleep(0.01)
        with ready:
            items.append(1)
            ready.notify_all()
        """;
    Trace trace = run(source, Toggles.NONE);
    Finding failed = first(trace, Finding.Kind.UNCAUGHT_EXCEPTION);
    assertThat(Remedies.of(trace, failed, SampleTexts.ENGLISH))
        .extracting(Remedy::source)
        .containsExactly(source.replace("if not items", "while not items"));
  }

  @Test
  void locksTakenInOppositeOrdersAreTakenInOne() throws Exception {
    String source =
        """
        from threading import Thread, Lock
        import time

        left = Lock()
        right = Lock()


        def one():
            with left:
                time.sleep(0.01)
                with right:
                    pass


        def other():
            with right:
                time.sleep(0.01)
                with left:
                    pass


        first = Thread(target=one)
        second = Thread(target=other)
        first.start()
        second.start()
        """;
    Trace trace = run(source, Toggles.NONE);
    Finding deadlock = first(trace, Finding.Kind.DEADLOCK);
    Remedy remedy = Remedies.of(trace, deadlock, SampleTexts.ENGLISH).getFirst();
    assertThat(remedy.description())
        .isEqualTo("Acquire the locks in one order everywhere: first left, then right.");
    Verdict verdict = judge(trace, deadlock, remedy);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PROVEN);
    assertThat(verdict.sentence()).endsWith("can end in a deadlock.");
  }
}
