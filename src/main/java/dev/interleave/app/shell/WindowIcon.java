package dev.interleave.app.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The program's icon as windows and task bars show it. The build draws it from
/// `assets/icon/interleave.svg`.
final class WindowIcon {

  private static final List<Integer> SIZES = List.of(32, 64, 128);

  private WindowIcon() {}

  /// The icon in the sizes that desktops choose from; none where the classes were compiled without
  /// the build that draws them.
  static List<Image> images() {
    return SIZES.stream()
        .map(size -> WindowIcon.class.getResource("/assets/icon/interleave-" + size + ".png"))
        .flatMap(Stream::ofNullable)
        .map(Objects::toString)
        .map(Image::new)
        .toList();
  }
}
