package dev.interleave.picture.layout;

import java.util.List;

/// Who will ever be at a place.
///
/// @param peak how many are there at once, at most
/// @param members ids of all who are ever there, in order
public record Crowd(int peak, List<Integer> members) {

  static final Crowd NOBODY = new Crowd(0, List.of());

  public Crowd {
    members = List.copyOf(members);
  }
}
