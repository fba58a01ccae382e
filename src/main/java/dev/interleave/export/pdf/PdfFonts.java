package dev.interleave.export.pdf;

import dev.interleave.export.paint.AssetException;
import dev.interleave.picture.TextStyle.Face;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The shipped fonts in one document, each embedded with the glyphs that are used, if it is used.
final class PdfFonts {

  /// Every font of ours that has the replacement character has the arrows and signs that others
  /// lack.
  private static final Face RICHEST = Face.REGULAR;

  private static final int REPLACEMENT = 0xFFFD;

  private final PDDocument document;
  private final Map<Face, Embedded> fonts = new EnumMap<>(Face.class);

  /// A font, and which characters it has.
  private record Embedded(PDFont font, CmapLookup characters) {

    boolean has(int point) {
      return characters.getGlyphId(point) != 0;
    }
  }

  /// Text of one font.
  ///
  /// @param text characters that the font has
  record Run(Face face, String text) {}

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /// The font of a face.
  PDFont of(Face face) throws IOException {
    return embedded(face).font();
  }

  /// A text as it can be set. A character that its font lacks comes from another font of ours, and
  /// one that all of them lack becomes the replacement character.
  List<Run> runs(String text, Face face) throws IOException {
    var runs = new ArrayList<Run>();
    var run = new StringBuilder();
    Face last = face;
    for (int point : text.codePoints().toArray()) {
      Face next = embedded(face).has(point) ? face : RICHEST;
      if (next != last && !run.isEmpty()) {
        runs.add(new Run(last, run.toString()));
        run.setLength(0);
      }
      run.appendCodePoint(embedded(next).has(point) ? point : REPLACEMENT);
      last = next;
    }
    runs.add(new Run(last, run.toString()));
    return runs;
  }

  private Embedded embedded(Face face) throws IOException {
    Embedded known = fonts.get(face);
    if (known == null) {
      known = embed(face);
      fonts.put(face, known);
    }
    return known;
  }

  /// Embeds a font. Ligatures are left out, by the measure of text as well.
  private Embedded embed(Face face) throws IOException {
    String path = face.resource();
    try (InputStream stream =
        AssetException.present(PdfFonts.class.getResourceAsStream(path), path)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return new Embedded(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
  }
}
