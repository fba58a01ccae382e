package dev.interleave.app.odds;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.MeasuringBar;
import dev.interleave.app.parts.PageWindow;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.odds.OddsPicture;
import dev.interleave.odds.OddsReport;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// Plots the chance of a bad outcome of the document's program against the length of its sleeps;
/// points appear as they are counted.
public final class OddsPage extends BorderPane {

  private final Session session;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable OddsReport> report =
      new ReadOnlyObjectWrapper<>(this, "report", null);
  private final PictureCanvas canvas;
  private final MeasuringBar bar;
  private String measured = "";

  /// A page that has measured nothing yet.
  ///
  /// @param background where it measures and writes
  /// @param theme the colours of the window, which are those of a picture that is written
  public OddsPage(
      Session session, Executor background, ObservableValue<Theme> theme, Destination destination) {
    this.session = session;
    texts = session.texts();
    var subject =
        new MeasuringBar.Subject(
            "odds",
            "sleep",
            texts.say("odds.page.export"),
            texts.say("odds.page.cancelled"),
            UnaryOperator.identity());
    bar = new MeasuringBar(texts, subject, background, theme, destination, this::task);
    canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("odds-picture");
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    report.subscribe(this::show);
    setId("odds");
    getStyleClass().add("claims-page");
    getStylesheets()
        .add(
            Objects.requireNonNull(OddsPage.class.getResource("/assets/styles/claims.css"))
                .toExternalForm());
    setTop(bar);
    setCenter(canvas);
  }

  /// How its window is to be. It measures when it is opened and the program that is shown was not
  /// measured yet, and closing it ends measuring.
  public PageWindow.Frame frame() {
    return new PageWindow.Frame(
        texts.say("odds.page.title"),
        new Dimension2D(900, 620),
        new Dimension2D(560, 400),
        this::measureIfNew,
        this::cancel);
  }

  private void show(@Nullable OddsReport known) {
    canvas.setAccessibleText(known == null ? "" : OddsReport.message(texts));
    canvas.repaint();
    bar.reportProperty().set(known == null ? null : new WrittenOdds(texts, known));
  }

  /// What is known so far, or `null` if nothing is yet.
  public ReadOnlyObjectProperty<@Nullable OddsReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Begins to measure, unless this very program was measured or is being.
  public void measureIfNew() {
    if (!session.sourceProperty().get().equals(measured)) {
      cancel();
      bar.measure(task());
    }
  }

  private Task<?> task() {
    measured = session.sourceProperty().get();
    var task =
        new OddsTask(
            texts, session.programNameProperty().get(), measured, session.settingsProperty().get());
    report.set(null);
    task.valueProperty()
        .subscribe(
            known -> {
              if (known != null) {
                report.set(known);
              }
            });
    return task;
  }

  /// Ends measuring, if it does. What was counted stays.
  public void cancel() {
    if (bar.measuringProperty().get() != null) {
      measured = "";
      bar.cancel();
    }
  }

  private @Nullable Picture picture(double width, double height) {
    OddsReport known = report.get();
    return known == null ? null : new OddsPicture(texts, known).picture(width, height);
  }
}
