package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How actors go over the elements of one array, reading and writing.
final class ArrayPasses {

  private final Map<Integer, WritePass> writing = new HashMap<>();
  private final Map<Integer, ReadPass> reading = new HashMap<>();

  /// One actor changes elements one after the other.
  private static final class WritePass {
    private final int section;
    private final Map<Datum, Integer> elements = new HashMap<>();
    private @Nullable Datum last;

    WritePass(int section) {
      this.section = section;
    }
  }

  /// One actor looks at elements one after the other, or at all at once.
  private static final class ReadPass {
    private final int section;
    private final Map<Datum, Integer> elements = new HashMap<>();
    private final Map<WritePass, Change> fresh = new HashMap<>();
    private final Map<WritePass, Change> stale = new HashMap<>();
    private int whole = -1;

    ReadPass(int section) {
      this.section = section;
    }

    /// Index of the event by which it read an element, or -1.
    int at(Datum element) {
      return whole >= 0 ? whole : elements.getOrDefault(element, -1);
    }
  }

  /// An element that a reader saw before or after it was changed.
  private record Change(Datum element, int read, int written) {}

  /// A reader saw one element before, and another one after the same writer changed both.
  ///
  /// @param old the element that it saw before
  /// @param changed the element that it saw after
  /// @param readOld index of the event by which it read the one
  /// @param wroteOld index of the event by which that was changed later
  /// @param wroteNew index of the event by which the other was changed
  /// @param readNew index of the event by which it read the other
  record Torn(
      int reader,
      int writer,
      Datum old,
      Datum changed,
      int readOld,
      int wroteOld,
      int wroteNew,
      int readNew) {}

  /// An actor reads an element, or all of them.
  ///
  /// @param section says by another number that the actor came to a lock meanwhile
  /// @return what is torn by that, or `null`
  @Nullable Torn read(int index, int actor, int section, @Nullable Datum element) {
    ReadPass pass = reading.get(actor);
    if (pass == null || pass.section != section || element == null || pass.at(element) >= 0) {
      pass = new ReadPass(section);
      reading.put(actor, pass);
    }
    if (element == null) {
      pass.whole = index;
    } else {
      pass.elements.put(element, index);
    }
    for (Map.Entry<Integer, WritePass> entry : writing.entrySet()) {
      WritePass written = entry.getValue();
      Datum seen = element == null ? written.last : element;
      Integer at = seen == null ? null : written.elements.get(seen);
      if (entry.getKey() != actor && seen != null && at != null) {
        var fresh = new Change(seen, index, at);
        pass.fresh.put(written, fresh);
        Change stale = pass.stale.get(written);
        if (stale != null) {
          return torn(actor, entry.getKey(), stale, fresh);
        }
      }
    }
    return null;
  }

  /// An actor writes an element, or all of them.
  ///
  /// @param section says by another number that the actor came to a lock meanwhile
  /// @return what is torn by that, or `null`
  @Nullable Torn write(int index, int actor, int section, @Nullable Datum element) {
    reading.remove(actor);
    if (element == null) {
      writing.remove(actor);
      return null;
    }
    WritePass pass = writing.get(actor);
    if (pass == null || pass.section != section || pass.elements.containsKey(element)) {
      pass = new WritePass(section);
      writing.put(actor, pass);
    }
    pass.elements.put(element, index);
    pass.last = element;
    for (Map.Entry<Integer, ReadPass> entry : reading.entrySet()) {
      ReadPass read = entry.getValue();
      int at = read.at(element);
      if (at >= 0) {
        var stale = new Change(element, at, index);
        read.stale.put(pass, stale);
        Change fresh = read.fresh.get(pass);
        if (fresh != null) {
          return torn(entry.getKey(), actor, stale, fresh);
        }
      }
    }
    return null;
  }

  private static Torn torn(int reader, int writer, Change stale, Change fresh) {
    return new Torn(
        reader,
        writer,
        stale.element,
        fresh.element,
        stale.read,
        stale.written,
        fresh.written,
        fresh.read);
  }
}
