package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Finds exceptions that ended the actor that raised them.
final class UncaughtExceptions implements Detector {

  private final Names names;
  private final List<Finding> findings = new ArrayList<>();

  UncaughtExceptions(Trace trace) {
    this.names = new Names(trace);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.ExceptionRaised raised && !raised.caught()) {
      int actor = raised.actor();
      String where = raised.range().isSomewhere() ? " in line " + raised.range().startLine() : "";
      findings.add(
          new Finding(
              Finding.Kind.UNCAUGHT_EXCEPTION,
              "%s is ended by an exception that nobody caught%s: %s"
                  .formatted(names.actor(actor), where, raised.line()),
              "Handle it with `except %s:`, or make sure that it cannot be raised."
                  .formatted(raised.type()),
              index,
              List.of(index),
              List.of(actor),
              Finding.NO_RESOURCE));
    }
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }
}
