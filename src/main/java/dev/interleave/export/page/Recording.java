package dev.interleave.export.page;

import dev.interleave.export.page.Alignment.Pair;
import dev.interleave.picture.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A film as numbers: pictures at some times, of which those are left out that lie between two
/// others, and of the rest what changed from one to the next. The page shows in between what lies
/// in between.
///
/// A sample is `time since the last, changes …, END`. A change is one of `KEEP n`: so many shapes
/// stay as they are; `DROP n`: so many go; `ADD look numbers…`; `MOVE differences…`: the next shape
/// stands elsewhere.
final class Recording {

  static final int END = 0;
  static final int KEEP = 1;
  static final int DROP = 2;
  static final int ADD = 3;
  static final int MOVE = 4;

  /// So many samples in a row are tried to be left out.
  private static final int MOST_LEFT_OUT = 60;

  private final Map<Look, Integer> looks = new LinkedHashMap<>();
  private final List<Sample> pending = new ArrayList<>();
  private final IntStream.Builder numbers = IntStream.builder();
  private Sample last = new Sample(0, List.of());
  private int count;
  private int size;

  /// Adds the picture at a time later than that of the one before.
  ///
  /// @param millis milliseconds of the film since its beginning
  void add(int millis, Picture picture) {
    Sample sample = Sample.of(millis, picture);
    if (count == 0) {
      write(sample);
      return;
    }
    boolean lies =
        pending.size() < MOST_LEFT_OUT
            && pending.stream().allMatch(between -> between.liesBetween(last, sample));
    if (!lies) {
      write(pending.getLast());
      pending.clear();
    }
    pending.add(sample);
  }

  /// Says that no picture follows.
  void end() {
    if (!pending.isEmpty()) {
      write(pending.getLast());
      pending.clear();
    }
  }

  /// How many numbers the film has taken so far.
  int size() {
    return size;
  }

  /// How many samples were kept.
  int count() {
    return count;
  }

  /// The looks, in the order by which the numbers name them.
  List<Look> looks() {
    return List.copyOf(looks.keySet());
  }

  /// The film. To be asked for once.
  int[] numbers() {
    return numbers.build().toArray();
  }

  private void write(Sample sample) {
    put(sample.millis() - last.millis());
    int before = 0;
    int after = 0;
    int kept = 0;
    for (Pair pair : Alignment.of(last.shapes(), sample.shapes())) {
      Posed was = last.shapes().get(pair.before());
      Posed is = sample.shapes().get(pair.after());
      boolean moves = !was.numbers().equals(is.numbers());
      if (moves || pair.before() > before || pair.after() > after) {
        keep(kept);
        kept = 0;
      }
      drop(pair.before() - before);
      add(sample.shapes().subList(after, pair.after()));
      if (moves) {
        move(was, is);
      } else {
        kept++;
      }
      before = pair.before() + 1;
      after = pair.after() + 1;
    }
    keep(kept);
    drop(last.shapes().size() - before);
    add(sample.shapes().subList(after, sample.shapes().size()));
    put(END);
    last = sample;
    count++;
  }

  private void keep(int shapes) {
    if (shapes > 0) {
      put(KEEP);
      put(shapes);
    }
  }

  private void drop(int shapes) {
    if (shapes > 0) {
      put(DROP);
      put(shapes);
    }
  }

  private void add(List<Posed> shapes) {
    for (Posed shape : shapes) {
      put(ADD);
      put(looks.computeIfAbsent(shape.look(), _ -> looks.size()));
      shape.numbers().forEach(this::put);
    }
  }

  private void move(Posed was, Posed is) {
    put(MOVE);
    for (int index = 0; index < is.numbers().size(); index++) {
      put(is.numbers().get(index) - was.numbers().get(index));
    }
  }

  private void put(int number) {
    numbers.add(number);
    size++;
  }
}
