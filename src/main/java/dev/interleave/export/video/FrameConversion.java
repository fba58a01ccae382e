package dev.interleave.export.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.interleave.export.paint.Pixels;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns pixels into the planes that encoders of films take: brightness in full, colour at half the
/// size, by ITU-R BT.709 in its limited range. A frame of an odd width or height gets one more
/// column or row like its last, since colour planes need even ones.
final class FrameConversion implements AutoCloseable {

  private static final int WHOLE = 1 << 16;

  private final int width;
  private final int height;
  private final IntPointer colors;
  private final AVFrame frame;
  private final SwsContext context;
  private final PointerPointer<IntPointer> source;
  private final IntPointer sourceStride;
  private @Nullable Pixels current;

  FrameConversion(int width, int height) {
    this.width = even(width);
    this.height = even(height);
    colors = new IntPointer((long) this.width * this.height);
    frame = av_frame_alloc();
    frame.format(AV_PIX_FMT_YUV420P);
    frame.width(this.width);
    frame.height(this.height);
    frame.colorspace(AVCOL_SPC_BT709);
    frame.color_range(AVCOL_RANGE_MPEG);
    if (av_frame_get_buffer(frame, 0) < 0) {
      throw new OutOfMemoryError("There is not enough memory for a frame of this size");
    }
    context =
        sws_getContext(
            this.width,
            this.height,
            AV_PIX_FMT_BGR0,
            this.width,
            this.height,
            AV_PIX_FMT_YUV420P,
            SWS_AREA | SWS_ACCURATE_RND,
            null,
            null,
            (double[]) null);
    IntPointer coefficients = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(context, coefficients, 1, coefficients, 0, 0, WHOLE, WHOLE);
    source = new PointerPointer<IntPointer>(1).put(colors);
    sourceStride = new IntPointer(1).put(this.width * Integer.BYTES);
  }

  private static int even(int length) {
    return length + (length & 1);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The planes of some pixels. Valid until the next are asked for.
  AVFrame frame(Pixels pixels) {
    if (pixels != current) {
      current = pixels;
      fill(pixels);
      av_frame_make_writable(frame);
      sws_scale(context, source, sourceStride, 0, height, frame.data(), frame.linesize());
    }
    return frame;
  }

  private void fill(Pixels pixels) {
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      pixels.copyRow(Math.min(y, pixels.height() - 1), row);
      if (pixels.width() < width) {
        row[width - 1] = row[width - 2];
      }
      colors.position((long) y * width).put(row, 0, width);
    }
    colors.position(0);
  }

  @Override
  public void close() {
    sws_freeContext(context);
    av_frame_free(frame);
    colors.close();
    source.close();
    sourceStride.close();
  }
}
