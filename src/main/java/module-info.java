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
  requires org.controlsfx.controls;
  requires org.fxmisc.flowless;
  requires org.fxmisc.richtext;
  requires org.fxmisc.undo;
  requires static org.jspecify;
}
