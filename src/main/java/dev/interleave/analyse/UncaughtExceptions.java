package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Finds exceptions that ended the actor that raised them.
final class UncaughtExceptions implements Detector {

  private final Texts texts;
  private final Names names;
  private final List<Finding> findings = new ArrayList<>();

  UncaughtExceptions(Trace trace, Texts texts) {
    this.texts = texts;
    this.names = new Names(trace, texts);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.ExceptionRaised raised && !raised.caught()) {
      int actor = raised.actor();
      findings.add(
          new Finding(
              Finding.Kind.UNCAUGHT_EXCEPTION,
              texts.say(
                  "analyse.uncaught",
                  names.actor(actor),
                  raised.range().startLine(),
                  raised.line()),
              texts.say("analyse.uncaught.advice", raised.type()),
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
