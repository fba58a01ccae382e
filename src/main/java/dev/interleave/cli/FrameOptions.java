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

  @Option(
      names = "--preset",
      paramLabel = "slide|square|readme|print",
      description =
          "Size and scale for a purpose: a slide (1920x1080), a square post (1080x1080), a README"
              + " (800x450), or paper (3200x2000, in the colours of print).")
  private @Nullable Preset preset;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Size in pixels at scale 1. Default: 800x450.")
  private @Nullable PictureSize size;

  @Option(
      names = "--caption",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether a line says what happens. Default: it does.")
  private boolean captioned;

  @Option(
      names = "--caption-text",
      paramLabel = "TEXT",
      description = "A caption of your own, in place of what happens at each moment.")
  private String caption = "";

  @Option(
      names = "--timeline",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether there is the timeline, if it has room. Default: there is.")
  private boolean timeline;

  @Option(names = "--code", description = "Show the program, with the actors at its lines.")
  private boolean code;

  @Option(names = "--inspector", description = "Show values, locks and actors in words.")
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
