package dev.interleave.app.parts;

import javafx.scene.layout.Region;

/// A small picture on a control. Style sheets give it its outline and colour.
public final class Icon extends Region {

  /// @param name which picture: the style class is `icon-` and this
  public Icon(String name) {
    getStyleClass().addAll("icon", "icon-" + name);
    setMouseTransparent(true);
  }
}
