package dev.interleave.app.export;

import dev.interleave.export.PngExport;
import dev.interleave.export.paint.CanvasPainter;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows the first frame of what is chosen. It can be dragged into other programs, as a picture and
/// as a PNG file.
final class Preview extends VBox {

  private static final double WIDTH = 460;
  private static final double HEIGHT = 360;

  private final Texts texts;
  private final Executor background;
  private final Map<Theme, CanvasPainter> painters = new EnumMap<>(Theme.class);
  private final Canvas canvas = new Canvas();
  private final Label hint = new Label();
  private @Nullable Shot wanted;
  private @Nullable Shot shown;
  private @Nullable Path file;
  private boolean busy;

  /// What is shown.
  ///
  /// @param name what its file is called, without its ending
  /// @param picture makes the picture, in the background
  record Shot(String name, Supplier<Picture> picture, Theme theme, double scale) {}

  /// @param background where pictures are made
  Preview(Texts texts, Executor background) {
    this.texts = texts;
    this.background = background;
    setId("export-preview");
    getStyleClass().add("export-preview");
    hint.setText(texts.say("export.preview.hint"));
    hint.getStyleClass().add("muted");
    var frame = new StackPane(canvas);
    frame.getStyleClass().add("export-preview-frame");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setPrefSize(WIDTH, HEIGHT);
    getChildren().addAll(frame, hint);
    // The file is written before it is needed: a drag cannot wait for it.
    canvas.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> prepareFile());
    canvas.setOnDragDetected(this::drag);
  }

  /// Shows something else, as soon as it is drawn.
  void show(Shot next) {
    wanted = next;
    if (!busy) {
      draw(next);
    }
  }

  private void draw(Shot shot) {
    busy = true;
    background.execute(
        () -> {
          Picture picture = shot.picture().get();
          Platform.runLater(() -> paint(shot, picture));
        });
  }

  private void paint(Shot shot, Picture picture) {
    double scale = Math.min(WIDTH / picture.width(), HEIGHT / picture.height());
    canvas.setWidth(Math.floor(picture.width() * scale));
    canvas.setHeight(Math.floor(picture.height() * scale));
    painters
        .computeIfAbsent(shot.theme(), CanvasPainter::new)
        .paint(picture, canvas.getGraphicsContext2D(), scale);
    canvas.setAccessibleText(texts.say("export.preview"));
    shown = shot;
    file = null;
    busy = false;
    Shot next = wanted;
    if (next != null && !next.equals(shot)) {
      draw(next);
    } else if (canvas.isHover()) {
      prepareFile();
    }
  }

  private void prepareFile() {
    Shot shot = shown;
    if (shot == null || file != null) {
      return;
    }
    background.execute(
        () -> {
          try {
            Path folder = Files.createTempDirectory("interleave");
            Path picture = folder.resolve(shot.name() + ".png");
            folder.toFile().deleteOnExit();
            picture.toFile().deleteOnExit();
            new PngExport(shot.theme(), shot.scale()).write(shot.picture().get(), picture);
            Platform.runLater(() -> prepared(shot, picture));
          } catch (IOException _) {
            // Without a file the drag carries the image alone.
            Platform.runLater(() -> file = null);
          }
        });
  }

  private void prepared(Shot shot, Path picture) {
    if (shot.equals(shown)) {
      file = picture;
    }
  }

  private void drag(MouseEvent event) {
    if (shown == null) {
      return;
    }
    var content = new ClipboardContent();
    content.putImage(
        canvas.snapshot(
            null, new WritableImage((int) canvas.getWidth(), (int) canvas.getHeight())));
    if (file != null) {
      content.putFiles(List.of(file.toFile()));
    }
    canvas.startDragAndDrop(TransferMode.COPY).setContent(content);
    event.consume();
  }
}
