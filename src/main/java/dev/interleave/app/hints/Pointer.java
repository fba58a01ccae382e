package dev.interleave.app.hints;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A sentence about a control.
///
/// @param name what it is remembered by
/// @param sentence what it says
/// @param target what it points at
/// @param used what changes when the control is used otherwise than with the mouse
/// @param places where it may stand, the best first
public record Pointer(
    String name, String sentence, Node target, List<ObservableValue<?>> used, List<Place> places) {

  /// Where a sentence may stand.
  public enum Place {
    /// To the left of the control.
    LEFT,
    /// Right below it.
    BELOW,
    /// Below everything that is in its way.
    FAR_BELOW,
    /// Above it.
    ABOVE
  }

  public Pointer {
    used = List.copyOf(used);
    places = List.copyOf(places);
  }
}
