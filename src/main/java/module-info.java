import org.jspecify.annotations.NullMarked;

/// Interleave: makes concurrency visible.
@NullMarked
module dev.interleave {
  requires info.picocli;
  requires java.desktop;
  requires java.prefs;
  requires javafx.controls;
  requires org.apache.fontbox;
  requires org.controlsfx.controls;
  requires org.fxmisc.richtext;
  requires static org.jspecify;
}
