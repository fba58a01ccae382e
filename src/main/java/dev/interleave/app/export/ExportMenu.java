package dev.interleave.app.export;

import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.Format;
import dev.interleave.export.paint.CanvasPainter;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.Parts;
import dev.interleave.picture.Picture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

  private final Session session;
  private final ObservableValue<Theme> theme;
  private final Window owner;
  private final Executor background;
  private final Destination destination;
  private final Consumer<Task<String>> begin;
  private Supplier<Dimension2D> frame = () -> new Dimension2D(1280, 720);

  /// @param theme the colours of the window, which are those of what is written
  /// @param background where previews are drawn
  /// @param begin begins long work, whose value is the sentence that says what was done
  public ExportMenu(
      Session session,
      ObservableValue<Theme> theme,
      Window owner,
      Executor background,
      Destination destination,
      Consumer<Task<String>> begin) {
    super(session.texts().say("export.title"), new Icon("export"));
    this.session = session;
    this.theme = theme;
    this.owner = owner;
    this.background = background;
    this.destination = destination;
    this.begin = begin;
    setId("export");
    disableProperty().bind(session.runProperty().isNull());
    getItems()
        .setAll(
            item(Command.EXPORT_PICTURE, this::picture),
            item(Command.EXPORT_FILM, this::film),
            item(Command.EXPORT_PAGE, this::page),
            item(Command.EXPORT_STORY, this::story),
            item(Command.COPY_PICTURE, this::copy));
  }

  /// Takes pictures of the size that somebody else knows: that of the stage.
  public void framedBy(Supplier<Dimension2D> size) {
    frame = size;
  }

  /// Asks how, and for a file, and writes a picture of this moment.
  public void picture() {
    export(Format.PNG);
  }

  /// Asks how, and for a file, and writes a film of the run.
  public void film() {
    export(Format.GIF);
  }

  /// Asks how, and for a file, and writes the run as a page that plays.
  public void page() {
    export(Format.HTML);
  }

  /// Asks on what page, and for a file, and writes the decisive moments of the run.
  public void story() {
    session.playingProperty().set(false);
    RunView run = session.runProperty().get();
    if (run != null) {
      new StoryDialog(session.texts(), owner, run, theme.getValue(), background)
          .showAndWait()
          .ifPresent(choice -> write(run, choice));
    }
  }

  private void write(RunView run, StoryChoice choice) {
    Format format = choice.format();
    destination
        .ask(session.texts().say("export.story"), choice.name(run), format.ending())
        .ifPresent(
            file ->
                begin.accept(new ExportTask(session.texts(), () -> choice.of(run), format, file)));
  }

  private void export(Format usual) {
    session.playingProperty().set(false);
    Subject.of(session)
        .ifPresent(
            subject ->
                new ExportDialog(
                        session.texts(),
                        owner,
                        subject,
                        usual,
                        frame.get(),
                        theme.getValue(),
                        session.excerpt(),
                        background)
                    .showAndWait()
                    .ifPresent(choice -> export(subject, choice)));
  }

  private void export(Subject subject, ExportChoice choice) {
    Format format = choice.format();
    destination
        .ask(session.texts().say("export.title"), subject.name(choice), format.ending())
        .ifPresent(
            file ->
                begin.accept(
                    new ExportTask(session.texts(), () -> choice.of(subject), format, file)));
  }

  /// Copies a picture of this moment to the clipboard.
  public void copy() {
    Subject.of(session).ifPresent(this::copy);
  }

  private void copy(Subject subject) {
    Dimension2D size = frame.get();
    Picture picture =
        subject.pictures(Parts.NONE, size.getWidth(), size.getHeight()).apply(subject.now());
    var canvas = new Canvas(picture.width() * COPY_SCALE, picture.height() * COPY_SCALE);
    new CanvasPainter(theme.getValue()).paint(picture, canvas.getGraphicsContext2D(), COPY_SCALE);
    var content = new ClipboardContent();
    content.putImage(
        canvas.snapshot(
            null, new WritableImage((int) canvas.getWidth(), (int) canvas.getHeight())));
    Clipboard.getSystemClipboard().setContent(content);
    session.tell(session.texts().say("export.copied"));
  }

  private MenuItem item(Command command, Runnable action) {
    var item = new MenuItem(command.label(session.texts()));
    item.setAccelerator(command.keys(session.texts()).getFirst());
    item.setOnAction(_ -> action.run());
    return item;
  }
}
