package dev.interleave.cli;

import dev.interleave.export.Preset;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Parts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options that say what is on the frames of an export, how large they are and how they look.
/// Single options are stronger than a preset.
final class FrameOptions {

  private static final PictureSize USUAL_SIZE = new PictureSize(800, 450);

  @Option(names = "--preset", paramLabel = "slide|square|readme|print")
  private @Nullable Preset preset;

  @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class)
  private @Nullable PictureSize size;

  @Option(names = "--caption", negatable = true, defaultValue = "true", fallbackValue = "true")
  private boolean captioned;

  @Option(names = "--caption-text", paramLabel = "TEXT")
  private String caption = "";

  @Option(names = "--timeline", negatable = true, defaultValue = "true", fallbackValue = "true")
  private boolean timeline;

  @Option(names = "--code")
  private boolean code;

  @Option(names = "--inspector")
  private boolean inspector;

  @Mixin private PictureLook look = new PictureLook();

  /// Refuses what no picture can have.
  ///
  /// @param spec the command that has the options
  void check(CommandSpec spec) {
    look.check(spec);
  }

  /// Size at scale 1.
  PictureSize size() {
    return sizeOr(USUAL_SIZE);
  }

  /// The size that was asked for, or else a usual one.
  PictureSize sizeOr(PictureSize usual) {
    if (size != null) {
      return size;
    }
    return preset == null ? usual : new PictureSize(preset.width(), preset.height());
  }

  double scale() {
    return look.scaleOr(preset == null ? 1 : preset.scale());
  }

  Theme theme() {
    return look.themeOr(preset == null ? Theme.LIGHT : preset.theme().orElse(Theme.LIGHT));
  }

  /// What is beside the stage.
  Parts parts() {
    return new Parts(captioned, caption, timeline, code, inspector);
  }
}
