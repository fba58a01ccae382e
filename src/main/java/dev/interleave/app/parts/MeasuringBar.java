package dev.interleave.app.parts;

import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The bar of a page that measures something: measures again, says how far that is and gives it up,
/// and exports what is known. The ids of its controls begin with what they do and end with the name
/// of what is measured.
public final class MeasuringBar extends HBox {

  private final Texts texts;
  private final Subject subject;
  private final Executor background;
  private final ObservableValue<Theme> theme;
  private final Destination destination;
  private final ObjectProperty<WritingTask.@Nullable Report> report =
      new SimpleObjectProperty<>(this, "report", null);
  private final ReadOnlyObjectWrapper<@Nullable Task<?>> measuring =
      new ReadOnlyObjectWrapper<>(this, "measuring", null);
  private final Label notice = new Label();
  private final Label progressText = new Label();
  private final ProgressBar progress = new ProgressBar();

  /// What a page measures.
  ///
  /// @param name what it is called in ids
  /// @param file how the name of a file that is written begins, unless another is chosen
  /// @param question what the question for a file is headed
  /// @param cancelled what to say when measuring was given up
  /// @param failed makes of the reason why it could not be measured what is said
  public record Subject(
      String name, String file, String question, String cancelled, UnaryOperator<String> failed) {}

  /// A bar that measures nothing yet.
  ///
  /// @param background where it measures and writes
  /// @param theme the colours of a picture that is written
  /// @param task makes the task that measures, when measuring begins
  public MeasuringBar(
      Texts texts,
      Subject subject,
      Executor background,
      ObservableValue<Theme> theme,
      Destination destination,
      Supplier<Task<?>> task) {
    this.texts = texts;
    this.subject = subject;
    this.background = background;
    this.theme = theme;
    this.destination = destination;
    getStyleClass().add("measuring-bar");
    notice.setId(subject.name() + "-notice");
    notice.getStyleClass().add("muted");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().setAll(again(task), export(), notice, space, work());
  }

  private Button again(Supplier<Task<?>> task) {
    var again = new Button(texts.say("parts.measure.again"), new Icon("run"));
    again.setId("measure-" + subject.name());
    again.disableProperty().bind(measuring.isNotNull());
    again.setOnAction(_ -> measure(task.get()));
    return again;
  }

  private MenuButton export() {
    var export = new MenuButton(texts.say("parts.export"), new Icon("export"));
    export.setId("export-" + subject.name());
    export.disableProperty().bind(report.isNull().or(measuring.isNotNull()));
    export.getItems().setAll(Arrays.stream(ReportKind.values()).map(this::exportItem).toList());
    return export;
  }

  private MenuItem exportItem(ReportKind kind) {
    var item = new MenuItem(kind.title(texts));
    item.setId("export-%s-%s".formatted(subject.name(), kind.extension().substring(1)));
    item.setOnAction(_ -> export(kind));
    return item;
  }

  /// How far it is, and the button that gives it up. Absent while nothing is measured.
  private HBox work() {
    progress.setAccessibleText(texts.say("parts.progress"));
    var cancel = new Button();
    cancel.setId("cancel-" + subject.name());
    cancel.setGraphic(new Icon("close"));
    cancel.getStyleClass().addAll("flat", "icon-button");
    Hint.on(cancel, texts.say("parts.cancel"));
    cancel.setOnAction(_ -> cancel());
    var work = new HBox(progressText, progress, cancel);
    work.getStyleClass().add("work");
    work.visibleProperty().bind(measuring.isNotNull());
    work.managedProperty().bind(work.visibleProperty());
    return work;
  }

  /// What can be exported, or `null` while there is nothing. For the page to set.
  public ObjectProperty<WritingTask.@Nullable Report> reportProperty() {
    return report;
  }

  /// The task that measures, or `null` while none does.
  public ReadOnlyObjectProperty<@Nullable Task<?>> measuringProperty() {
    return measuring.getReadOnlyProperty();
  }

  /// Begins a task that measures, unless one is on its way.
  public void measure(Task<?> task) {
    if (measuring.get() != null) {
      return;
    }
    measuring.set(task);
    progress.progressProperty().bind(task.progressProperty());
    progressText.textProperty().bind(task.messageProperty());
    notice.setText("");
    task.setOnSucceeded(_ -> end(""));
    task.setOnCancelled(_ -> end(subject.cancelled()));
    task.setOnFailed(
        _ -> end(subject.failed().apply(String.valueOf(task.getException().getMessage()))));
    background.execute(task);
  }

  /// Gives up measuring, if it does.
  public void cancel() {
    Task<?> task = measuring.get();
    if (task != null) {
      task.cancel(false);
    }
  }

  private void end(String sentence) {
    progress.progressProperty().unbind();
    progressText.textProperty().unbind();
    measuring.set(null);
    notice.setText(sentence);
  }

  private void export(ReportKind kind) {
    WritingTask.Report known = report.get();
    if (known == null) {
      return;
    }
    destination
        .ask(subject.question(), subject.file(), kind.extension())
        .ifPresent(
            file -> {
              var task = new WritingTask(texts, kind, known, theme.getValue(), file);
              task.setOnSucceeded(_ -> notice.setText(task.getValue()));
              task.setOnFailed(
                  _ -> notice.setText(String.valueOf(task.getException().getMessage())));
              background.execute(task);
            });
  }
}
