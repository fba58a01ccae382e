package dev.interleave.app.claims;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.ReportKind;
import dev.interleave.app.parts.WritingTask;
import dev.interleave.claims.ClaimsPicture;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.measure.Effort;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Measures the claims with progress and a way out, and shows them as one picture, as high as it
/// has to be.
public final class ClaimsPage extends BorderPane {

  private final Effort effort;
  private final Executor background;
  private final ObservableValue<Theme> theme;
  private final Destination destination;
  private final ReadOnlyObjectWrapper<@Nullable ClaimsReport> report =
      new ReadOnlyObjectWrapper<>(this, "report", null);
  private final ReadOnlyObjectWrapper<@Nullable MeasuringTask> measuring =
      new ReadOnlyObjectWrapper<>(this, "measuring", null);
  private final PictureCanvas canvas;
  private final ScrollPane scroll = new ScrollPane();
  private final Label notice = new Label();
  private final Label progressText = new Label();
  private final ProgressBar progress = new ProgressBar();
  private @Nullable ClaimsPicture picture;

  /// A page that has measured nothing yet.
  ///
  /// @param effort how much it does to measure
  /// @param background where it measures and writes
  /// @param theme the colours of the window, which are those of a picture that is written
  public ClaimsPage(
      Effort effort, Executor background, ObservableValue<Theme> theme, Destination destination) {
    this.effort = effort;
    this.background = background;
    this.theme = theme;
    this.destination = destination;
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
    setTop(bar());
    setCenter(new StackPane(scroll, placeholder()));
  }

  private Label placeholder() {
    var placeholder =
        new Label(
            "Real threads and processes are started on this machine, and everything said of them is"
                + " measured. That takes some ten seconds.");
    placeholder.getStyleClass().add("muted");
    placeholder.setWrapText(true);
    placeholder.visibleProperty().bind(report.isNull());
    return placeholder;
  }

  private HBox bar() {
    var again = new Button("Measure again", new Icon("run"));
    again.setId("measure-again");
    again.disableProperty().bind(measuring.isNotNull());
    again.setOnAction(_ -> measure());
    var export = new MenuButton("Export", new Icon("export"));
    export.setId("export-claims");
    export.disableProperty().bind(report.isNull().or(measuring.isNotNull()));
    export.getItems().setAll(Arrays.stream(ReportKind.values()).map(this::exportItem).toList());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    notice.setId("claims-notice");
    notice.getStyleClass().add("muted");
    var bar = new HBox(again, export, notice, space, work());
    bar.getStyleClass().add("claims-bar");
    return bar;
  }

  private MenuItem exportItem(ReportKind kind) {
    var item = new MenuItem(kind.title());
    item.setId("export-claims-" + kind.extension().substring(1));
    item.setOnAction(_ -> export(kind));
    return item;
  }

  /// How far it is, and the button that gives it up. Absent while nothing is measured.
  private HBox work() {
    progress.setAccessibleText("Progress");
    var cancel = new Button();
    cancel.setId("cancel-measuring");
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, "Cancel");
    cancel.setOnAction(_ -> cancel());
    var work = new HBox(progressText, progress, cancel);
    work.getStyleClass().add("work");
    work.visibleProperty().bind(measuring.isNotNull());
    work.managedProperty().bind(work.visibleProperty());
    return work;
  }

  /// What was measured last, or `null` if nothing was yet.
  public ReadOnlyObjectProperty<@Nullable ClaimsReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Begins to measure, unless it does already.
  public void measure() {
    if (measuring.get() != null) {
      return;
    }
    var task = new MeasuringTask(effort);
    measuring.set(task);
    progress.progressProperty().bind(task.progressProperty());
    progressText.textProperty().bind(Bindings.concat("Measuring: ", task.messageProperty()));
    notice.setText("");
    task.setOnSucceeded(_ -> end(task.getValue(), ""));
    task.setOnCancelled(_ -> end(report.get(), "Cancelled: nothing was measured."));
    task.setOnFailed(
        _ -> end(report.get(), "It could not be measured: " + task.getException().getMessage()));
    background.execute(task);
  }

  /// Ends measuring, if it does. What was measured before stays.
  public void cancel() {
    MeasuringTask task = measuring.get();
    if (task != null) {
      task.cancel();
    }
  }

  private void end(@Nullable ClaimsReport measured, String sentence) {
    progress.progressProperty().unbind();
    progressText.textProperty().unbind();
    measuring.set(null);
    notice.setText(sentence);
    report.set(measured);
    picture = measured == null ? null : new ClaimsPicture(measured);
    canvas.setAccessibleText(measured == null ? "" : inWords(measured));
    fitHeight();
    canvas.repaint();
  }

  private static String inWords(ClaimsReport measured) {
    return measured.claims().stream()
        .map(
            claim ->
                "%s %s: %s".formatted(claim.sentence(), claim.verdict().words(), claim.reason()))
        .collect(Collectors.joining(" "));
  }

  private @Nullable Picture picture(double width, double height) {
    return picture == null ? null : picture.picture(width);
  }

  private void fitHeight() {
    if (picture != null && canvas.getWidth() > 0) {
      canvas.setPrefHeight(picture.picture(canvas.getWidth()).height());
    }
  }

  private void export(ReportKind kind) {
    ClaimsReport measured = report.get();
    if (measured == null) {
      return;
    }
    destination
        .ask("Export the claims", "claims", kind.extension())
        .ifPresent(
            file -> {
              var task = new WritingTask(kind, new WrittenClaims(measured), theme.getValue(), file);
              task.setOnSucceeded(_ -> notice.setText(task.getValue()));
              task.setOnFailed(
                  _ -> notice.setText(String.valueOf(task.getException().getMessage())));
              background.execute(task);
            });
  }
}
