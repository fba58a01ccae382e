package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds arrays whose elements were added to equally often and differ in how many additions they
/// show. [ArrayAdditions] says when that is so; where programs do anything else with an array,
/// nothing is said of it.
final class TornArrays implements Detector {

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final Map<Integer, ArrayAdditions> arrays = new HashMap<>();

  TornArrays(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.ResourceCreated(_, _, int resource, Datum initial)) {
      if (trace.resource(resource).kind() == Resource.Kind.ARRAY) {
        arrays.put(resource, new ArrayAdditions(initial));
      }
    } else if (event instanceof Event.ValueRead read) {
      ArrayAdditions array = arrays.get(read.resource());
      if (array != null) {
        array.read(index, read);
      }
    } else if (event instanceof Event.ValueWritten written) {
      ArrayAdditions array = arrays.get(written.resource());
      if (array != null) {
        array.write(index, written);
      }
    }
  }

  @Override
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    arrays.forEach(
        (resource, array) -> {
          if (array.isTorn()) {
            findings.add(
                new Finding(
                    Finding.Kind.TORN_ARRAY,
                    sentence(resource, array),
                    texts.say("analyse.torn-array.advice", names.place(resource, null)),
                    array.lastWrite(),
                    array.evidence(),
                    array.actors(),
                    resource));
          }
        });
    return findings;
  }

  private String sentence(int resource, ArrayAdditions array) {
    List<String> shown =
        array.shortest().stream()
            .map(
                element ->
                    texts.say(
                        "analyse.torn-array.shows",
                        names.place(resource, Datum.of(element.index())),
                        element.shown()))
            .toList();
    return texts.say(
        "analyse.torn-array",
        names.place(resource, null),
        array.most(),
        names.all(shown),
        names.actors(array.actors()));
  }
}
