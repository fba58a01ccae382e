package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;

import dev.interleave.text.SampleTexts;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.trace.SampleTraces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoExportTest {

  private static final int WIDTH = 321;
  private static final int HEIGHT = 420;
  private static final int FRAMES_PER_SECOND = 10;
  private static final int HELD_AT_THE_END = 2 * FRAMES_PER_SECOND;
  private static final Duration END = Duration.ofMillis(1_500);

  private final FilmFrame frame =
      new FilmFrame(
          new Film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH),
          nanos -> "at " + nanos,
          true);
  private final Clip clip =
      new Clip(position -> frame.picture(position, WIDTH, HEIGHT), Duration.ZERO, END, 1);
  private final Export export = new Export(clip, Theme.LIGHT, 1, FRAMES_PER_SECOND, true);

  @TempDir private Path folder;

  /// A frame as it was decoded: its brightness by row and column, 16 for black to 235 for white.
  private record Decoded(int width, int height, ByteBuffer brightness) {

    int at(int x, int y) {
      return brightness.get(y * width + x) & 0xFF;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "WEBM"})
  void aFilmHasAFrameForEachOfItsMomentsAndHoldsTheLast(Format format) throws IOException {
    List<Decoded> frames = decoded(written(format));
    assertThat(frames).hasSize(16 + HELD_AT_THE_END);
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "WEBM"})
  void anOddWidthGetsOneMoreColumn(Format format) throws IOException {
    assertThat(decoded(written(format)))
        .allSatisfy(
            frame -> {
              assertThat(frame.width()).isEqualTo(WIDTH + 1);
              assertThat(frame.height()).isEqualTo(HEIGHT);
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "WEBM"})
  void framesLookLikeThePictures(Format format) throws IOException {
    Decoded middle = decoded(written(format)).get(7);
    Pixels drawn = new PictureRenderer(Theme.LIGHT, 1).render(clip.picture(Duration.ofMillis(700)));
    double difference = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        difference += Math.abs(middle.at(x, y) - brightness(drawn.colorAt(x, y)));
      }
    }
    assertThat(difference / (WIDTH * HEIGHT)).isLessThan(3);
  }

  /// By ITU-R BT.709 in its limited range.
  private static double brightness(int color) {
    double red = color >> 16 & 0xFF;
    double green = color >> 8 & 0xFF;
    double blue = color & 0xFF;
    return 16 + (0.2126 * red + 0.7152 * green + 0.0722 * blue) * 219 / 255;
  }

  @Test
  void anMp4BeginsWithItsIndexSoThatItPlaysWhileItLoads() throws IOException {
    String bytes = new String(Files.readAllBytes(written(Format.MP4)), StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "WEBM", "FRAMES"})
  void aCancelledFilmLeavesNothingBehind(Format format) throws IOException {
    var cancelled =
        new ExportProgress() {
          private int finished;

          @Override
          public void finished(int frames, int total) {
            finished = frames;
          }

          @Override
          public boolean isCancelled() {
            return finished == 3;
          }
        };
    assertThatThrownBy(() -> export.write(format, file(format), cancelled))
        .isInstanceOf(CancellationException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "WEBM", "FRAMES"})
  void aMissingFolderIsAFailureOfTheFile(Format format) {
    Path nowhere = folder.resolve("absent").resolve("film" + format.ending());
    assertThatThrownBy(() -> export.write(format, nowhere, ExportProgress.UNWATCHED))
        .isInstanceOf(IOException.class);
  }

  @Test
  void numberedPicturesAreOneForEachFrame() throws IOException {
    Path frames = written(Format.FRAMES);
    try (var files = Files.list(frames)) {
      assertThat(files).hasSize(16);
    }
    assertThat(ImageIO.read(frames.resolve("frame-00001.png").toFile()).getWidth())
        .isEqualTo(WIDTH);
  }

  @Test
  void aFolderThatIsThereIsLeftAlone() throws IOException {
    Path frames = Files.createDirectory(file(Format.FRAMES));
    Files.writeString(frames.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> export.write(Format.FRAMES, frames, ExportProgress.UNWATCHED))
        .isInstanceOf(IOException.class);
    try (var files = Files.list(frames)) {
      assertThat(files).containsExactly(frames.resolve("mine.txt"));
    }
  }

  private Path file(Format format) {
    return folder.resolve("film" + format.ending());
  }

  private Path written(Format format) throws IOException {
    Path file = file(format);
    export.write(format, file, ExportProgress.UNWATCHED);
    return file;
  }

  private static List<Decoded> decoded(Path file) {
    var input = new AVFormatContext(null);
    assertThat(avformat_open_input(input, file.toString(), null, null)).isZero();
    assertThat(avformat_find_stream_info(input, (PointerPointer<?>) null)).isNotNegative();
    var parameters = input.streams(0).codecpar();
    var decoder = avcodec_find_decoder(parameters.codec_id());
    AVCodecContext codec = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(codec, parameters);
    assertThat(avcodec_open2(codec, decoder, (AVDictionary) null)).isZero();
    var frames = new ArrayList<Decoded>();
    var packet = new AVPacket();
    AVFrame frame = av_frame_alloc();
    while (av_read_frame(input, packet) >= 0) {
      avcodec_send_packet(codec, packet);
      take(codec, frame, frames);
      av_packet_unref(packet);
    }
    avcodec_send_packet(codec, null);
    take(codec, frame, frames);
    avformat_close_input(input);
    return frames;
  }

  private static void take(AVCodecContext codec, AVFrame frame, List<Decoded> frames) {
    while (avcodec_receive_frame(codec, frame) >= 0) {
      byte[] brightness = new byte[frame.width() * frame.height()];
      for (int y = 0; y < frame.height(); y++) {
        frame
            .data(0)
            .position((long) y * frame.linesize(0))
            .get(brightness, y * frame.width(), frame.width());
        frame.data(0).position(0);
      }
      frames.add(new Decoded(frame.width(), frame.height(), ByteBuffer.wrap(brightness)));
    }
  }
}
