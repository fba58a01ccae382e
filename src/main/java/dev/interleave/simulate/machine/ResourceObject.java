package dev.interleave.simulate.machine;

/// An object of the library that actors meet at: a place of its own in the state of a run.
public interface ResourceObject extends LibraryObject {

  /// Id of its resource in the trace.
  int resource();

  /// What it is called in the state of a run.
  default Place place(Resources resources) {
    return resources.place(resource());
  }
}
