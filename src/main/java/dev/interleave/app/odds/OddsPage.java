package dev.interleave.app.odds;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.ReportKind;
import dev.interleave.app.parts.WritingTask;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.odds.OddsPicture;
import dev.interleave.odds.OddsReport;
import dev.interleave.picture.Picture;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Plots the chance of a bad outcome of the document's program against the length of its sleeps;
/// points appear as they are counted.
public final class OddsPage extends BorderPane {

  private final Session session;
  private final Executor background;
  private final ObservableValue<Theme> theme;
  private final Destination destination;
  private final ReadOnlyObjectWrapper<@Nullable OddsReport> report =
      new ReadOnlyObjectWrapper<>(this, "report", null);
  private final ReadOnlyObjectWrapper<@Nullable OddsTask> measuring =
      new ReadOnlyObjectWrapper<>(this, "measuring", null);
  private final PictureCanvas canvas;
  private final Label notice = new Label();
  private final Label progressText = new Label();
  private final ProgressBar progress = new ProgressBar();
  private String measured = "";

  /// A page that has measured nothing yet.
  ///
  /// @param background where it measures and writes
  /// @param theme the colours of the window, which are those of a picture that is written
  public OddsPage(
      Session session, Executor background, ObservableValue<Theme> theme, Destination destination) {
    this.session = session;
    this.background = background;
    this.theme = theme;
    this.destination = destination;
    canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("odds-picture");
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    report.subscribe(
        known -> {
          canvas.setAccessibleText(known == null ? "" : OddsReport.MESSAGE);
          canvas.repaint();
        });
    setId("odds");
    getStyleClass().add("claims-page");
    getStylesheets()
        .add(
            Objects.requireNonNull(OddsPage.class.getResource("/assets/styles/claims.css"))
                .toExternalForm());
    setTop(bar());
    setCenter(canvas);
  }

  private HBox bar() {
    var again = new Button("Measure again", new Icon("run"));
    again.setId("measure-odds");
    again.disableProperty().bind(measuring.isNotNull());
    again.setOnAction(_ -> measure());
    var export = new MenuButton("Export", new Icon("export"));
    export.setId("export-odds");
    export.disableProperty().bind(report.isNull().or(measuring.isNotNull()));
    export.getItems().setAll(Arrays.stream(ReportKind.values()).map(this::exportItem).toList());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    notice.setId("odds-notice");
    notice.getStyleClass().add("muted");
    var bar = new HBox(again, export, notice, space, work());
    bar.getStyleClass().add("claims-bar");
    return bar;
  }

  private MenuItem exportItem(ReportKind kind) {
    var item = new MenuItem(kind.title());
    item.setId("export-odds-" + kind.extension().substring(1));
    item.setOnAction(_ -> export(kind));
    return item;
  }

  /// How far it is, and the button that gives it up. Absent while nothing is measured.
  private HBox work() {
    progress.setAccessibleText("Progress");
    var cancel = new Button();
    cancel.setId("cancel-odds");
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

  /// What is known so far, or `null` if nothing is yet.
  public ReadOnlyObjectProperty<@Nullable OddsReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Begins to measure, unless this very program was measured or is being.
  public void measureIfNew() {
    if (!session.sourceProperty().get().equals(measured)) {
      cancel();
      measure();
    }
  }

  /// Begins to measure, unless it does already.
  public void measure() {
    if (measuring.get() != null) {
      return;
    }
    measured = session.sourceProperty().get();
    var task =
        new OddsTask(
            session.programNameProperty().get(), measured, session.settingsProperty().get());
    measuring.set(task);
    report.set(null);
    progress.progressProperty().bind(task.progressProperty());
    progressText.textProperty().bind(task.messageProperty());
    notice.setText("");
    task.valueProperty()
        .subscribe(
            known -> {
              if (known != null) {
                report.set(known);
              }
            });
    task.setOnSucceeded(_ -> end(""));
    task.setOnCancelled(_ -> end("Cancelled: what is shown was counted before."));
    task.setOnFailed(_ -> end(String.valueOf(task.getException().getMessage())));
    background.execute(task);
  }

  /// Ends measuring, if it does. What was counted stays.
  public void cancel() {
    OddsTask task = measuring.get();
    if (task != null) {
      measured = "";
      task.cancel(false);
    }
  }

  private void end(String sentence) {
    progress.progressProperty().unbind();
    progressText.textProperty().unbind();
    measuring.set(null);
    notice.setText(sentence);
  }

  private @Nullable Picture picture(double width, double height) {
    OddsReport known = report.get();
    return known == null ? null : new OddsPicture(known).picture(width, height);
  }

  private void export(ReportKind kind) {
    OddsReport known = report.get();
    if (known == null) {
      return;
    }
    destination
        .ask("Export the odds", "sleep", kind.extension())
        .ifPresent(
            file -> {
              var task = new WritingTask(kind, new WrittenOdds(known), theme.getValue(), file);
              task.setOnSucceeded(_ -> notice.setText(task.getValue()));
              task.setOnFailed(
                  _ -> notice.setText(String.valueOf(task.getException().getMessage())));
              background.execute(task);
            });
  }
}
