package dev.interleave.export.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import dev.interleave.export.paint.Pixels;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// Turns pixels into a frame of FFmpeg. Holds native memory until it is closed.
final class FrameConversion implements AutoCloseable {

  private final ColorPlanes planes;
  private final AVFrame frame;

  FrameConversion(int width, int height) {
    planes = new ColorPlanes(width, height);
    frame = av_frame_alloc();
    frame.format(AV_PIX_FMT_YUV420P);
    frame.width(planes.width());
    frame.height(planes.height());
    frame.colorspace(AVCOL_SPC_BT709);
    frame.color_range(AVCOL_RANGE_MPEG);
    if (av_frame_get_buffer(frame, 0) < 0) {
      throw new OutOfMemoryError("There is not enough memory for a frame of this size");
    }
  }

  int width() {
    return planes.width();
  }

  int height() {
    return planes.height();
  }

  /// The frame of some pixels. Valid until the next is asked for.
  AVFrame frame(Pixels pixels) {
    av_frame_make_writable(frame);
    BytePointer brightness = frame.data(0);
    BytePointer blue = frame.data(1);
    BytePointer red = frame.data(2);
    int half = width() / 2;
    planes.show(
        pixels,
        y -> {
          copy(planes.brightness(), y, width(), brightness, frame.linesize(0));
          copy(planes.brightness(), y + 1, width(), brightness, frame.linesize(0));
          copy(planes.blue(), y / 2, half, blue, frame.linesize(1));
          copy(planes.red(), y / 2, half, red, frame.linesize(2));
        });
    return frame;
  }

  private static void copy(byte[] plane, int row, int length, BytePointer into, int stride) {
    into.position((long) row * stride).put(plane, row * length, length);
  }

  @Override
  public void close() {
    av_frame_free(frame);
  }
}
