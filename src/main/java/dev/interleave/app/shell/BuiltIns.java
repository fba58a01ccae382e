package dev.interleave.app.shell;

import dev.interleave.app.controls.Scenario;
import java.util.List;

/// The built-in programs as the window offers them.
final class BuiltIns {

  private BuiltIns() {}

  static List<Scenario> scenarios() {
    return List.of(new Scenario("race", "Two threads, one variable", "db_val = 0\n"));
  }
}
