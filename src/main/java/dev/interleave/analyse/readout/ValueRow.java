package dev.interleave.analyse.readout;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState.ElementsState;
import dev.interleave.trace.ResourceState.VariableState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One shared value.
///
/// @param resource id of the variable, array or mapping
/// @param name what the program calls it
/// @param home whose memory it lives in, or nothing where there is only one
/// @param value the value as Python shows it
/// @param writer the actor that wrote it last, or `null` if only its initial value was ever there
/// @param fresh whether the step taken last wrote it
public record ValueRow(
    int resource, String name, String home, String value, @Nullable Actor writer, boolean fresh) {

  private static final int LONGEST = 400;

  /// The shared values that exist at a moment.
  ///
  /// @param texts the language of what is not the program's
  public static List<ValueRow> of(Trace trace, Moment moment, Texts texts) {
    boolean several = trace.actors().stream().anyMatch(actor -> actor.kind() == Actor.Kind.PROCESS);
    Set<Integer> fresh = writtenLast(trace, moment);
    var rows = new ArrayList<ValueRow>();
    for (Resource resource : trace.resources()) {
      String home = several ? homeOf(trace, resource, texts) : "";
      boolean isFresh = fresh.contains(resource.id());
      if (moment.resource(resource.id()) instanceof VariableState(var value, int writer)) {
        String text = value == null ? texts.say("readout.no-value") : shortened(value.toString());
        rows.add(
            new ValueRow(
                resource.id(), resource.name(), home, text, actor(trace, writer), isFresh));
      } else if (moment.resource(resource.id())
          instanceof ElementsState(var elements, int writer)) {
        String text =
            resource.kind() == Resource.Kind.MAPPING
                ? elements.entrySet().stream()
                    .limit(LONGEST)
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"))
                : elements.values().stream()
                    .limit(LONGEST)
                    .map(Datum::toString)
                    .collect(Collectors.joining(", ", "[", "]"));
        rows.add(
            new ValueRow(
                resource.id(),
                resource.name(),
                home,
                shortened(text),
                actor(trace, writer),
                isFresh));
      }
    }
    return rows;
  }

  private static String homeOf(Trace trace, Resource resource, Texts texts) {
    return resource.isBetweenProcesses()
        ? texts.say("readout.shared")
        : texts.say("readout.memory", trace.actor(resource.process()).name());
  }

  private static @Nullable Actor actor(Trace trace, int id) {
    return id == Actor.NOBODY ? null : trace.actor(id);
  }

  private static Set<Integer> writtenLast(Trace trace, Moment moment) {
    var written = new HashSet<Integer>();
    List<Event> events = trace.events();
    int last = moment.eventCount() - 1;
    for (int index = last;
        index >= 0 && events.get(index).nanos() == events.get(last).nanos();
        index--) {
      if (events.get(index) instanceof Event.ValueWritten write) {
        written.add(write.resource());
      }
    }
    return written;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
