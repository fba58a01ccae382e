import org.jspecify.annotations.NullMarked;

/// Interleave: makes concurrency visible.
@NullMarked
module dev.interleave {
  exports dev.interleave.app.shell to
      javafx.graphics;

  opens dev.interleave.cli to
      info.picocli;

  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires java.prefs;
  requires javafx.controls;
  // PDFBox logs with the one, and frees mapped files with the other.
  requires org.apache.commons.logging;
  requires jdk.unsupported;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;
  requires org.controlsfx.controls;
  requires org.fxmisc.flowless;
  requires org.fxmisc.richtext;
  requires org.fxmisc.undo;
  requires static org.jspecify;
}
