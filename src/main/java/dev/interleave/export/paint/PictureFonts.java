package dev.interleave.export.paint;

import dev.interleave.picture.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The shipped font family as the toolkit knows it.
final class PictureFonts {

  private final Map<TextStyle.Face, String> names = new EnumMap<>(TextStyle.Face.class);
  private final Map<TextStyle, Font> fonts = new HashMap<>();

  PictureFonts() {
    for (TextStyle.Face face : TextStyle.Face.values()) {
      names.put(face, load(face.resource()));
    }
  }

  private static String load(String path) {
    try (InputStream stream =
        AssetException.present(PictureFonts.class.getResourceAsStream(path), path)) {
      return AssetException.present(Font.loadFont(stream, -1), path).getName();
    } catch (IOException e) {
      throw new AssetException("The font " + path + " cannot be read: " + e.getMessage());
    }
  }

  Font of(TextStyle style) {
    return fonts.computeIfAbsent(style, key -> new Font(names.get(key.face()), key.size()));
  }
}
