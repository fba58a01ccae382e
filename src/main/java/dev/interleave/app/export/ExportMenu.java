package dev.interleave.app.export;

import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.PictureTask;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.ComparedRuns;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.Clip;
import dev.interleave.export.Export;
import dev.interleave.export.Format;
import dev.interleave.export.paint.CanvasPainter;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Footage;
import dev.interleave.footage.Parts;
import dev.interleave.picture.Picture;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/// What can be taken along of a run: what is written is what the stage shows.
public final class ExportMenu extends MenuButton {

  private static final int COPY_SCALE = 2;
  private static final int PAGE_FRAMES_PER_SECOND = 20;

  private final Session session;
  private final ObservableValue<Theme> theme;
  private final Window owner;
  private final Destination destination;
  private final Consumer<Task<String>> begin;
  private Supplier<Dimension2D> frame = () -> new Dimension2D(1280, 720);

  /// @param theme the colours of the window, which are those of what is written
  /// @param begin begins long work, whose value is the sentence that says what was done
  public ExportMenu(
      Session session,
      ObservableValue<Theme> theme,
      Window owner,
      Destination destination,
      Consumer<Task<String>> begin) {
    super("Export", new Icon("export"));
    this.session = session;
    this.theme = theme;
    this.owner = owner;
    this.destination = destination;
    this.begin = begin;
    setId("export");
    disableProperty().bind(session.runProperty().isNull());
    getItems()
        .setAll(
            item(Command.EXPORT_PICTURE, this::picture),
            item(Command.EXPORT_FILM, this::film),
            item(Command.EXPORT_PAGE, this::page),
            item(Command.COPY_PICTURE, this::copy));
  }

  /// Takes pictures of the size that somebody else knows: that of the stage.
  public void framedBy(Supplier<Dimension2D> size) {
    frame = size;
  }

  /// Asks for the scale and a file, and writes a picture of this moment.
  public void picture() {
    RunView run = session.runProperty().get();
    if (run == null) {
      return;
    }
    session.playingProperty().set(false);
    Picture picture = moment(run);
    new PictureDialog(owner, picture)
        .showAndWait()
        .ifPresent(
            scale ->
                destination
                    .ask("Export this moment", name(run), ".png")
                    .ifPresent(
                        file ->
                            begin.accept(new PictureTask(picture, scale, theme.getValue(), file))));
  }

  /// Asks for part, size and pace and a file, and writes a film of the run.
  public void film() {
    RunView run = session.runProperty().get();
    if (run == null) {
      return;
    }
    session.playingProperty().set(false);
    Dimension2D size = frame.get();
    new FilmDialog(owner, run, size)
        .showAndWait()
        .ifPresent(
            choice ->
                destination
                    .ask("Export the run", name(run), Format.GIF.ending())
                    .ifPresent(
                        file ->
                            begin.accept(
                                new ExportTask(
                                    choice.of(film(run, choice.captioned()), theme.getValue()),
                                    Format.GIF,
                                    file))));
  }

  /// Asks for a file, and writes the whole run as a page that plays.
  public void page() {
    RunView run = session.runProperty().get();
    if (run == null) {
      return;
    }
    session.playingProperty().set(false);
    Dimension2D size = frame.get();
    var clip =
        new Clip(
            position -> run.stage().picture(position, size.getWidth(), size.getHeight()),
            Duration.ZERO,
            run.film().pace().length(),
            1,
            Footage.playable(run.film(), Parts.USUAL));
    var export = new Export(clip, theme.getValue(), 1, PAGE_FRAMES_PER_SECOND, false);
    destination
        .ask("Export the run as a page that plays", name(run), Format.HTML.ending())
        .ifPresent(file -> begin.accept(new ExportTask(export, Format.HTML, file)));
  }

  /// Copies a picture of this moment to the clipboard.
  public void copy() {
    RunView run = session.runProperty().get();
    if (run == null) {
      return;
    }
    Picture picture = moment(run);
    var canvas = new Canvas(picture.width() * COPY_SCALE, picture.height() * COPY_SCALE);
    new CanvasPainter(theme.getValue()).paint(picture, canvas.getGraphicsContext2D(), COPY_SCALE);
    var content = new ClipboardContent();
    content.putImage(
        canvas.snapshot(
            null, new WritableImage((int) canvas.getWidth(), (int) canvas.getHeight())));
    Clipboard.getSystemClipboard().setContent(content);
    session.tell("A picture of this moment was copied.");
  }

  private Picture moment(RunView run) {
    return film(run, false).apply(session.positionProperty().get());
  }

  /// The picture at each position of a run, as large as the stage.
  private Function<Duration, Picture> film(RunView run, boolean captioned) {
    Dimension2D size = frame.get();
    ComparedRuns compared = session.comparing().shownProperty().get();
    if (compared != null) {
      return position -> compared.pictures().picture(position, size.getWidth(), size.getHeight());
    }
    if (captioned) {
      var frames =
          Footage.frame(run.film(), Parts.USUAL, session.spotlight().arrowsProperty().get());
      return position -> frames.picture(position, size.getWidth(), size.getHeight());
    }
    return position -> run.stage().picture(position, size.getWidth(), size.getHeight());
  }

  private static String name(RunView run) {
    String program = run.trace().origin().program();
    return program.endsWith(".py") ? program.substring(0, program.length() - 3) : program;
  }

  private static MenuItem item(Command command, Runnable action) {
    var item = new MenuItem(command.label());
    item.setAccelerator(command.keys().getFirst());
    item.setOnAction(_ -> action.run());
    return item;
  }
}
