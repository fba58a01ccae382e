package dev.interleave.export.video;

import java.util.Map;

/// What a film is encoded with. Both are free to use in the libraries that are shipped: H.264 by
/// OpenH264, VP9 by libvpx; neither needs a part under the GPL.
public enum Codec {
  /// H.264 in an MP4 file whose index stands at its beginning, so that a browser can play it while
  /// it loads.
  H264("libopenh264", "mp4"),
  /// VP9 in a WebM file.
  VP9("libvpx-vp9", "webm");

  private final String encoder;
  private final String container;

  Codec(String encoder, String container) {
    this.encoder = encoder;
    this.container = container;
  }

  /// What FFmpeg calls the encoder.
  String encoder() {
    return encoder;
  }

  /// What FFmpeg calls the kind of file.
  String container() {
    return container;
  }

  /// How the encoder is set, by FFmpeg's names.
  Map<String, String> encoderOptions() {
    return switch (this) {
      case H264 -> Map.of("rc_mode", "quality", "allow_skip_frames", "0", "profile", "high");
      case VP9 ->
          Map.of("deadline", "realtime", "cpu-used", "8", "row-mt", "1", "crf", "24", "b", "0");
    };
  }

  /// How the file is laid out, by FFmpeg's names.
  Map<String, String> containerOptions() {
    return switch (this) {
      case H264 -> Map.of("movflags", "+faststart");
      case VP9 -> Map.of();
    };
  }
}
