package dev.interleave.picture;

/// Something to point out in a film when it happens.
///
/// @param event index of the event at which it happens
/// @param actor id of the actor that did it
/// @param resource id of the resource concerned, or -1
/// @param sentence what to say of it; empty for nothing
/// @param lost how many more updates of the resource are lost from here on; less than 0 where some
///   come back
public record Mark(int event, int actor, int resource, String sentence, int lost) {

  /// A mark by which no update is lost.
  public Mark(int event, int actor, int resource, String sentence) {
    this(event, actor, resource, sentence, 0);
  }

  /// The same mark with nothing said.
  public Mark silent() {
    return new Mark(event, actor, resource, "", lost);
  }
}
