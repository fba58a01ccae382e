import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws the program's icon from its one source, an SVG, in every size and container that desktops
/// ask for: PNG for Linux and the window, ICO for Windows, ICNS for macOS.
///
/// Arguments: the SVG, and the folder to write to.
final class DrawIcons {

  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);

  /// The largest that an ICO can name.
  private static final int LARGEST_OF_WINDOWS = 256;

  /// Which entry of an ICNS holds which size: one for plain and one for dense displays.
  private static final Map<String, Integer> ENTRIES_OF_MAC = new LinkedHashMap<>();

  static {
    ENTRIES_OF_MAC.put("icp4", 16);
    ENTRIES_OF_MAC.put("icp5", 32);
    ENTRIES_OF_MAC.put("ic07", 128);
    ENTRIES_OF_MAC.put("ic08", 256);
    ENTRIES_OF_MAC.put("ic09", 512);
    ENTRIES_OF_MAC.put("ic11", 32);
    ENTRIES_OF_MAC.put("ic12", 64);
    ENTRIES_OF_MAC.put("ic13", 256);
    ENTRIES_OF_MAC.put("ic14", 512);
    ENTRIES_OF_MAC.put("ic10", 1024);
  }

  private DrawIcons() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path source = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    SVGDocument drawing =
        Objects.requireNonNull(new SVGLoader().load(source.toUri().toURL()), source::toString);
    Files.createDirectories(folder);
    Map<Integer, byte[]> pictures = new LinkedHashMap<>();
    for (int size : SIZES) {
      pictures.put(size, png(drawing, size));
      Files.write(folder.resolve("interleave-" + size + ".png"), pictures.get(size));
    }
    Files.write(folder.resolve("interleave.ico"), ico(pictures));
    Files.write(folder.resolve("interleave.icns"), icns(pictures));
  }

  private static byte[] png(SVGDocument drawing, int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, graphics, new ViewBox(size, size));
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// A directory of entries of 16 bytes, then the pictures one after the other.
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    var sizes = new ArrayList<Integer>();
    SIZES.stream().filter(size -> size <= LARGEST_OF_WINDOWS).forEach(sizes::add);
    int offset = 6 + 16 * sizes.size();
    int length = offset + sizes.stream().mapToInt(size -> pictures.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      byte[] picture = pictures.get(size);
      // 256 does not fit into a byte and is written as 0.
      file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(offset);
      offset += picture.length;
    }
    sizes.forEach(size -> file.put(pictures.get(size)));
    return file.array();
  }

  /// Entries of a name, a length that counts the name and itself, and the picture.
  private static byte[] icns(Map<Integer, byte[]> pictures) {
    int length = 8;
    for (int size : ENTRIES_OF_MAC.values()) {
      length += 8 + pictures.get(size).length;
    }
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    ENTRIES_OF_MAC.forEach(
        (name, size) -> {
          byte[] picture = pictures.get(size);
          file.put(name.getBytes(StandardCharsets.US_ASCII))
              .putInt(8 + picture.length)
              .put(picture);
        });
    return file.array();
  }
}
