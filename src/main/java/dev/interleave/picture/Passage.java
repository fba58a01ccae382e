package dev.interleave.picture;

import dev.interleave.trace.Event;
import java.util.List;

/// How far the stage is on its way from one beat to the next. All motion is a function of it.
///
/// @param share 0 when the earlier beat is at rest to 1 when the later is
/// @param transfers whether a value or an item changes hands on the way: then that comes first, and
///   actors move afterwards
record Passage(double share, boolean transfers) {

  /// The passage of a beat.
  ///
  /// @param events what happens at the later beat
  static Passage of(double share, List<Event> events) {
    return new Passage(
        share,
        events.stream()
            .anyMatch(
                event ->
                    event instanceof Event.ValueRead
                        || event instanceof Event.ValueWritten
                        || event instanceof Event.ItemPut
                        || event instanceof Event.ItemTaken
                        || event instanceof Event.TaskDone));
  }

  /// How far values and items in flight are.
  double flight() {
    return eased(share / 0.62);
  }

  /// How far gliding things are.
  double glide() {
    return transfers ? eased((share - 0.5) / 0.5) : eased(share);
  }

  /// How far a change of text is.
  double change() {
    return smooth((share - 0.4) / 0.3);
  }

  /// How far a change is that what flies brings about.
  double arrival() {
    return smooth((share - 0.56) / 0.12);
  }

  /// A flash when something flying arrives: 0 at both ends.
  double flash() {
    return share < 0.58 ? 0 : smooth((share - 0.58) / 0.06) * (1 - smooth((share - 0.7) / 0.3));
  }

  /// How far something is between two points of the passage.
  double between(double from, double to) {
    return smooth((share - from) / (to - from));
  }

  /// Starts and ends gently, in velocity and acceleration (Perlin's smoother step).
  private static double eased(double share) {
    double x = Math.clamp(share, 0, 1);
    return x * x * x * (x * (6 * x - 15) + 10);
  }

  private static double smooth(double share) {
    double x = Math.clamp(share, 0, 1);
    return x * x * (3 - 2 * x);
  }
}
