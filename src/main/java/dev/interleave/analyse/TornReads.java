package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds readers of an array that saw some elements as another actor had just changed them, and
/// others as they were before that actor came to them: the values belong to no moment.
///
/// A *pass* of a reader or a writer over an array ends when it comes to an element once more, or
/// acquires or releases a lock. [ArrayPasses] says what is seen of one array.
final class TornReads implements Detector {

  private final Texts texts;
  private final Names names;
  private final @Nullable ArrayPasses[] arrays;
  private final int[] sections;
  private final Map<Pair, ArrayPasses.Torn> found = new LinkedHashMap<>();

  private record Pair(int array, int reader) {}

  TornReads(Trace trace, Texts texts) {
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.arrays = new ArrayPasses[trace.resources().size()];
    this.sections = new int[trace.actors().size()];
    Arrays.setAll(
        arrays, id -> trace.resource(id).kind() == Resource.Kind.ARRAY ? new ArrayPasses() : null);
  }

  @Override
  public void see(int index, Event event) {
    int actor = event.actor();
    if (event instanceof Event.ValueRead(_, _, int resource, var element, Datum value)) {
      ArrayPasses array = arrays[resource];
      if (array != null && (element != null || value instanceof Datum.Sequence)) {
        note(resource, array.read(index, actor, sections[actor], element));
      }
    } else if (event instanceof Event.ValueWritten written) {
      ArrayPasses array = arrays[written.resource()];
      if (array != null) {
        note(written.resource(), array.write(index, actor, sections[actor], written.element()));
      }
    } else if (event instanceof Event.LockAcquired
        || event instanceof Event.LockReleased
        || event instanceof Event.LockBypassed
        || event instanceof Event.LockRecovered) {
      sections[actor]++;
    }
  }

  private void note(int array, ArrayPasses.@Nullable Torn torn) {
    if (torn != null) {
      found.putIfAbsent(new Pair(array, torn.reader()), torn);
    }
  }

  @Override
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    found.forEach((pair, torn) -> findings.add(finding(pair.array, torn)));
    return findings;
  }

  private Finding finding(int array, ArrayPasses.Torn torn) {
    List<Integer> evidence =
        Stream.of(torn.readOld(), torn.readNew(), torn.wroteOld(), torn.wroteNew())
            .sorted()
            .distinct()
            .toList();
    String all = names.place(array, null);
    return new Finding(
        Finding.Kind.TORN_READ,
        texts.say(
            "analyse.torn-read",
            names.actor(torn.reader()),
            all,
            names.actor(torn.writer()),
            names.place(array, torn.old()),
            names.place(array, torn.changed())),
        texts.say("analyse.torn-read.advice", all),
        Math.max(torn.readOld(), torn.readNew()),
        evidence,
        List.of(torn.reader(), torn.writer()),
        array);
  }
}
