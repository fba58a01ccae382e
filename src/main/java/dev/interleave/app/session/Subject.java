package dev.interleave.app.session;

import dev.interleave.trace.RunSettings;

/// A program under settings of which every way it can go is asked for.
///
/// @param name name of the program
/// @param source its text
/// @param run what its runs are made with; policy and seed do not matter and are as usual
public record Subject(String name, String source, RunSettings run) {

  public Subject {
    run = run.withPolicy(RunSettings.DEFAULT.policy()).withSeed(RunSettings.DEFAULT.seed());
  }
}
