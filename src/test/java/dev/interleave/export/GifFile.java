package dev.interleave.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;

/// An animated GIF as another program reads it.
///
/// @param frames what is seen at each frame, patches laid over each other
/// @param hundredths how long each frame stays
record GifFile(List<BufferedImage> frames, List<Integer> hundredths) {

  static GifFile read(byte[] bytes) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
    var frames = new ArrayList<BufferedImage>();
    var hundredths = new ArrayList<Integer>();
    BufferedImage first = reader.read(0);
    var canvas = new BufferedImage(first.getWidth(), first.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int index = 0; index < reader.getNumImages(true); index++) {
      var tree =
          (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
      Element place = (Element) tree.getElementsByTagName("ImageDescriptor").item(0);
      Element control = (Element) tree.getElementsByTagName("GraphicControlExtension").item(0);
      canvas
          .getGraphics()
          .drawImage(
              reader.read(index),
              Integer.parseInt(place.getAttribute("imageLeftPosition")),
              Integer.parseInt(place.getAttribute("imageTopPosition")),
              null);
      frames.add(copy(canvas));
      hundredths.add(Integer.parseInt(control.getAttribute("delayTime")));
    }
    return new GifFile(frames, hundredths);
  }

  private static BufferedImage copy(BufferedImage image) {
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    copy.getGraphics().drawImage(image, 0, 0, null);
    return copy;
  }
}
