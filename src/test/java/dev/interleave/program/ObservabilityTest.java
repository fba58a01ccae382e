package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservabilityTest {

  private static final String WORK =
      """
      def work():
          print(x)
      """;

  @Test
  void aGlobalThatAFunctionAssignsIsObservable() throws ProgramException {
    assertObservable(
        """
        x = 0
        def work():
            global x
            x = 1
        """,
        "x");
  }

  @Test
  void aGlobalThatNoFunctionUsesIsNot() throws ProgramException {
    assertObservable("x = 0\nx = x + 1\nt.start()\nx = 2\n");
  }

  @Test
  void aGlobalThatIsSettledBeforeTheFirstStartIsNot() throws ProgramException {
    assertObservable(WORK + "x = 0\nx = 1\nt.start()\n");
  }

  @Test
  void aGlobalThatChangesAfterAStartIsObservable() throws ProgramException {
    assertObservable(WORK + "x = 0\nt.start()\nx = 1\n", "x");
  }

  @Test
  void aGlobalThatChangesInALoopThatStartsIsObservable() throws ProgramException {
    assertObservable(WORK + "for x in range(3):\n    t.start()\n", "x");
  }

  @Test
  void aGlobalOfALoopBeforeTheFirstStartIsNot() throws ProgramException {
    assertObservable(WORK + "for x in range(3):\n    print(x)\nt.start()\n");
  }

  @Test
  void aFunctionThatStartsCountsWhereItIsMentioned() throws ProgramException {
    assertObservable(
        WORK
            + """
            def begin():
                t.start()
            def prepare():
                begin()
            x = 0
            go = prepare
            go()
            x = 1
            """,
        "x");
  }

  @Test
  void aFunctionIsNeverObservableByItsName() throws ProgramException {
    assertObservable(
        """
        def first():
            second()
        t.start()
        def second():
            pass
        """);
  }

  @Test
  void whatIsImportedAfterAStartIsNotObservable() throws ProgramException {
    assertObservable("def f():\n    time.sleep(1)\nt.start()\nimport time\n");
  }

  @Test
  void aLambdaIsAFunctionToo() throws ProgramException {
    assertObservable("x = 0\nf = lambda: x\nt.start()\nx = 1\n", "x");
  }

  @Test
  void builtInsAreNotObservable() throws ProgramException {
    assertObservable("def f():\n    print(len([]))\n");
  }

  @Test
  void aCapturedVariableThatAnInnerFunctionAssignsIsObservable() throws ProgramException {
    assertThat(captured("count = 0\nlock = Lock()", "nonlocal count\n        count += 1")).isTrue();
  }

  @Test
  void aCapturedVariableThatIsSettledBeforeTheFunctionIsUsedIsNot() throws ProgramException {
    assertThat(captured("count = 0", "print(count)")).isFalse();
  }

  @Test
  void aCapturedVariableThatChangesAfterTheFunctionIsHandedOnIsObservable()
      throws ProgramException {
    Program program =
        Program.compile(
            "p",
            """
            def main():
                count = 0
                def work():
                    print(count)
                Thread(target=work).start()
                count = 1
            """);
    assertThat(program.codes().get(1).ownCaptured())
        .containsExactly(new Code.Captured("count", -1, true));
  }

  @Test
  void aLoopVariableInALambdaIsObservable() throws ProgramException {
    Program program =
        Program.compile(
            "p",
            """
            def main():
                for i in range(3):
                    Thread(target=lambda: print(i)).start()
            """);
    assertThat(program.codes().get(1).ownCaptured())
        .containsExactly(new Code.Captured("i", -1, true));
  }

  @Test
  void aParameterThatIsCapturedKnowsItsIndex() throws ProgramException {
    Program program =
        Program.compile("p", "def f(a, b):\n    def g():\n        return b\n    return g\n");
    assertThat(program.codes().get(1).ownCaptured())
        .containsExactly(new Code.Captured("b", 1, false));
    assertThat(program.codes().get(2).takenCaptured()).containsExactly(0);
  }

  private static boolean captured(String body, String inner) throws ProgramException {
    String source =
        "def main():\n    %s\n    def work():\n        %s\n    Thread(target=work).start()\n"
            .formatted(body.replace("\n", "\n    "), inner);
    return Program.compile("p", source).codes().get(1).ownCaptured().stream()
        .filter(variable -> variable.name().equals("count"))
        .findFirst()
        .orElseThrow()
        .observable();
  }

  private static void assertObservable(String source, String... names) throws ProgramException {
    assertThat(Program.compile("p", source).globals())
        .filteredOn(Global::observable)
        .extracting(Global::name)
        .containsExactly(names);
  }
}
