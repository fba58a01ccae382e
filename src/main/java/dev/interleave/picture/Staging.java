package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Survey;
import java.util.LinkedHashMap;
import java.util.Map;

/// The stage of a film at one size of the picture. Keeps the last scenes, since frames that follow
/// each other need the same ones.
final class Staging {

  private static final int KEPT_SCENES = 6;

  private final Survey survey;
  private final Pace pace;
  private final double width;
  private final double height;
  private final Layout layout;
  private final Map<Integer, Scene> scenes = new LinkedHashMap<>();

  Staging(Survey survey, Pace pace, double width, double height) {
    this.survey = survey;
    this.pace = pace;
    this.width = width;
    this.height = height;
    this.layout = Layout.of(survey, width, height);
  }

  boolean isFor(double otherWidth, double otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  Layout layout() {
    return layout;
  }

  /// The scene of a beat.
  synchronized Scene scene(int beat) {
    Scene known = scenes.get(beat);
    if (known != null) {
      return known;
    }
    Scene scene = Scene.at(survey, layout, pace.nanosOfBeat(beat));
    if (scenes.size() >= KEPT_SCENES) {
      scenes.remove(scenes.keySet().iterator().next());
    }
    scenes.put(beat, scene);
    return scene;
  }
}
