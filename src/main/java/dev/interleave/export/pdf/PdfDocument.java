package dev.interleave.export.pdf;

import dev.interleave.export.paint.ThemeColors;
import dev.interleave.picture.Picture;
import dev.interleave.picture.PictureText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/// Pictures as the pages of a PDF document, in shapes and text.
public final class PdfDocument {

  /// A pixel of a picture is that of style sheets, of which an inch has 96; an inch has 72 points.
  private static final float POINTS_PER_PIXEL = 0.75f;

  private PdfDocument() {}

  /// Writes a document. It has no date and a fixed identity, so that the same pictures give the
  /// same bytes.
  ///
  /// @param pages a picture for each page, at least one
  public static void write(List<Picture> pages, ThemeColors colors, OutputStream stream)
      throws IOException {
    try (var document = new PDDocument()) {
      document.setDocumentId(0L);
      describe(document, PictureText.of(pages.getFirst()));
      var fonts = new PdfFonts(document);
      for (Picture picture : pages) {
        add(picture, colors, fonts, document);
      }
      document.save(stream);
    }
  }

  private static void describe(PDDocument document, PictureText text) {
    document.getDocumentInformation().setTitle(text.title());
    document.getDocumentInformation().setCreator("Interleave");
    document.getDocumentCatalog().setLanguage("en");
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private static void add(Picture picture, ThemeColors colors, PdfFonts fonts, PDDocument document)
      throws IOException {
    float height = (float) picture.height() * POINTS_PER_PIXEL;
    var page = new PDPage(new PDRectangle((float) picture.width() * POINTS_PER_PIXEL, height));
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.transform(new Matrix(POINTS_PER_PIXEL, 0, 0, -POINTS_PER_PIXEL, 0, height));
      new PdfPage(content, colors, fonts).draw(picture);
    }
  }
}
