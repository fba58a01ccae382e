package dev.interleave.app.claims;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.MeasuringBar;
import dev.interleave.app.parts.PageWindow;
import dev.interleave.claims.ClaimsPicture;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.measure.Effort;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Measures the claims with progress and a way out, and shows them as one picture, as high as it
/// has to be.
public final class ClaimsPage extends BorderPane {

  private final Texts texts;
  private final Effort effort;
  private final ReadOnlyObjectWrapper<@Nullable ClaimsReport> report =
      new ReadOnlyObjectWrapper<>(this, "report", null);
  private final PictureCanvas canvas;
  private final ScrollPane scroll = new ScrollPane();
  private final MeasuringBar bar;
  private @Nullable ClaimsPicture picture;

  /// A page that has measured nothing yet.
  ///
  /// @param effort how much it does to measure
  /// @param background where it measures and writes
  /// @param theme the colours of the window, which are those of a picture that is written
  public ClaimsPage(
      Texts texts,
      Effort effort,
      Executor background,
      ObservableValue<Theme> theme,
      Destination destination) {
    this.texts = texts;
    this.effort = effort;
    var subject =
        new MeasuringBar.Subject(
            "claims",
            "claims",
            texts.say("claims.page.export"),
            texts.say("claims.page.cancelled"),
            reason -> texts.say("claims.page.failed", reason));
    bar = new MeasuringBar(texts, subject, background, theme, destination, this::task);
    canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("claims-picture");
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setId("claims");
    getStyleClass().add("claims-page");
    getStylesheets()
        .add(
            Objects.requireNonNull(ClaimsPage.class.getResource("/assets/styles/claims.css"))
                .toExternalForm());
    scroll.setContent(canvas);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
    canvas.widthProperty().subscribe(this::fitHeight);
    canvas.scaleProperty().subscribe(this::fitHeight);
    setTop(bar);
    setCenter(new StackPane(scroll, placeholder()));
  }

  private Label placeholder() {
    var placeholder = new Label(texts.say("claims.page.empty"));
    placeholder.getStyleClass().add("muted");
    placeholder.setWrapText(true);
    placeholder.visibleProperty().bind(report.isNull());
    return placeholder;
  }

  /// How its window is to be. It measures when it is opened for the first time, and closing it ends
  /// measuring.
  public PageWindow.Frame frame() {
    return new PageWindow.Frame(
        texts.say("claims.page.title"),
        new Dimension2D(1200, 760),
        new Dimension2D(720, 400),
        () -> {
          if (report.get() == null) {
            measure();
          }
        },
        bar::cancel);
  }

  /// What was measured last, or `null` if nothing was yet.
  public ReadOnlyObjectProperty<@Nullable ClaimsReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Begins to measure, unless it does already.
  public void measure() {
    bar.measure(task());
  }

  private Task<?> task() {
    var task = new MeasuringTask(texts, effort);
    task.valueProperty()
        .subscribe(
            measured -> {
              if (measured != null) {
                show(measured);
              }
            });
    return task;
  }

  private void show(ClaimsReport measured) {
    report.set(measured);
    picture = new ClaimsPicture(texts, measured);
    canvas.setAccessibleText(inWords(measured));
    bar.reportProperty().set(new WrittenClaims(texts, measured));
    fitHeight();
    canvas.repaint();
  }

  private String inWords(ClaimsReport measured) {
    return measured.claims().stream()
        .map(
            claim ->
                texts.say(
                    "claims.page.claim",
                    claim.sentence(),
                    claim.verdict().words(texts),
                    claim.reason()))
        .collect(Collectors.joining(" "));
  }

  private @Nullable Picture picture(double width, double height) {
    return picture == null ? null : picture.picture(width);
  }

  private void fitHeight() {
    if (picture != null && canvas.getWidth() > 0) {
      double height = picture.picture(canvas.pictureWidth()).height();
      canvas.setPrefHeight(height * canvas.scaleProperty().get());
    }
  }
}
