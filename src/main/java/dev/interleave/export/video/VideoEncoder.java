package dev.interleave.export.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import dev.interleave.export.paint.Pixels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Encodes frames into one file with FFmpeg. Holds native memory until it is closed. For one thread
/// at a time.
public final class VideoEncoder implements AutoCloseable {

  private static final int KEY_FRAME_SECONDS = 2;
  private static final int MOST_THREADS = 4;
  private static final int BITS_PER_PIXEL_AND_SECOND = 4;

  private final AVFormatContext file;
  private final AVCodecContext codec;
  private final AVPacket packet;
  private final FrameConversion conversion;
  private final AVRational tick;
  private final Codec format;
  private @Nullable AVStream stream;
  private long frames;

  /// An encoder that has not begun.
  ///
  /// @param width of the frames in pixels; an odd one gets one more
  /// @param height of the frames in pixels; an odd one gets one more
  /// @throws LinkageError if the native libraries are not there
  public VideoEncoder(Codec format, int width, int height, int framesPerSecond) {
    av_log_set_level(AV_LOG_QUIET);
    this.format = format;
    file = new AVFormatContext(null);
    packet = av_packet_alloc();
    conversion = new FrameConversion(width, height);
    tick = new AVRational().num(1).den(framesPerSecond);
    codec = avcodec_alloc_context3(avcodec_find_encoder_by_name(format.encoder()));
  }

  /// Begins a file.
  ///
  /// @param draft where to, a file that is not there yet
  /// @throws IOException if it cannot be written
  public void begin(Path draft) throws IOException {
    check(
        avformat_alloc_output_context2(file, null, format.container(), draft.toString()),
        "the file cannot be laid out");
    AVCodec encoder = avcodec_find_encoder_by_name(format.encoder());
    if (encoder == null) {
      throw new IOException("the encoder " + format.encoder() + " is missing");
    }
    set();
    open(encoder, format.encoderOptions());
    var track = avformat_new_stream(file, encoder);
    track.time_base(tick);
    check(avcodec_parameters_from_context(track.codecpar(), codec), "the film cannot be described");
    stream = track;
    var output = new AVIOContext(null);
    check(avio_open(output, draft.toString(), AVIO_FLAG_WRITE), "the file cannot be opened");
    file.pb(output);
    writeHeader(format.containerOptions());
  }

  private void set() {
    codec.width(conversion.width());
    codec.height(conversion.height());
    codec.pix_fmt(AV_PIX_FMT_YUV420P);
    codec.time_base(tick);
    codec.framerate(new AVRational().num(tick.den()).den(1));
    codec.gop_size(tick.den() * KEY_FRAME_SECONDS);
    codec.max_b_frames(0);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    codec.thread_count(threads);
    codec.slices(threads);
    codec.color_range(AVCOL_RANGE_MPEG);
    codec.colorspace(AVCOL_SPC_BT709);
    codec.color_primaries(AVCOL_PRI_BT709);
    codec.color_trc(AVCOL_TRC_BT709);
    if (format == Codec.H264) {
      codec.bit_rate((long) conversion.width() * conversion.height() * BITS_PER_PIXEL_AND_SECOND);
    }
    if ((file.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
  }

  private void open(AVCodec encoder, Map<String, String> options) throws IOException {
    try (var dictionary = new AVDictionary(null)) {
      fill(dictionary, options);
      int result = avcodec_open2(codec, encoder, dictionary);
      av_dict_free(dictionary);
      check(result, "the encoder cannot begin");
    }
  }

  private void writeHeader(Map<String, String> options) throws IOException {
    try (var dictionary = new AVDictionary(null)) {
      fill(dictionary, options);
      int result = avformat_write_header(file, new PointerPointer<AVDictionary>(1).put(dictionary));
      check(result, "the file cannot be begun");
    }
  }

  private static void fill(AVDictionary dictionary, Map<String, String> options) {
    options.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
  }

  /// Adds the next frame.
  ///
  /// @throws IOException if the file cannot be written
  public void add(Pixels pixels) throws IOException {
    AVFrame frame = conversion.frame(pixels);
    frame.pts(frames++);
    check(avcodec_send_frame(codec, frame), "a frame cannot be encoded");
    write();
  }

  /// Completes the file.
  ///
  /// @throws IOException if the file cannot be written
  public void finish() throws IOException {
    check(avcodec_send_frame(codec, (AVFrame) null), "the film cannot be ended");
    write();
    check(av_write_trailer(file), "the film cannot be ended");
  }

  private void write() throws IOException {
    AVStream track = Objects.requireNonNull(stream, "begin comes first");
    int result = avcodec_receive_packet(codec, packet);
    while (result >= 0) {
      packet.duration(1);
      av_packet_rescale_ts(packet, tick, track.time_base());
      packet.stream_index(track.index());
      check(av_interleaved_write_frame(file, packet), "a frame cannot be written");
      result = avcodec_receive_packet(codec, packet);
    }
    if (result != AVERROR_EAGAIN() && result != AVERROR_EOF) {
      check(result, "a frame cannot be encoded");
    }
  }

  private static void check(int result, String what) throws IOException {
    if (result < 0) {
      byte[] text = new byte[256];
      av_strerror(result, text, text.length);
      String reason = new String(text, StandardCharsets.UTF_8).trim().replace("\0", "");
      throw new IOException(what + ": " + reason);
    }
  }

  @Override
  public void close() {
    if (!file.isNull()) {
      AVIOContext output = file.pb();
      if (output != null && !output.isNull()) {
        avio_closep(output);
      }
      avformat_free_context(file);
    }
    av_packet_free(packet);
    avcodec_free_context(codec);
    conversion.close();
  }
}
