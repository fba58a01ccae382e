package dev.interleave.app.inspector;

import dev.interleave.analyse.Situation;
import dev.interleave.picture.code.ActorSign;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import dev.interleave.text.Texts;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The events of the run, a line each. The one at the cursor is selected; selecting another moves
/// the cursor.
final class EventsView extends StackPane {

  private static final double WIDE_ENOUGH_FOR_TIMES = 400;
  private static final int ROWS_ABOVE_CURSOR = 3;

  private final Session session;
  private final Texts texts;
  private final TableView<Integer> table = new TableView<>();
  private final Button copy = new Button();
  private @Nullable Transcript transcript;
  private EventLog log = new EventLog();
  private boolean following;

  EventsView(Session session) {
    this.session = session;
    texts = session.texts();
    table.setId("events");
    table.setAccessibleText(texts.say("inspector.events"));
    table.setPlaceholder(new Label(texts.say("inspector.events.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Integer, Integer> time =
        column(texts.say("inspector.events.time"), "event-time", 3.4, this::time);
    time.visibleProperty().bind(table.widthProperty().greaterThan(WIDE_ENOUGH_FOR_TIMES));
    table
        .getColumns()
        .add(column(texts.say("inspector.events.step"), "event-step", 2.75, this::step));
    table.getColumns().add(time);
    table.getColumns().add(sentences());
    table.setRowFactory(_ -> new EventRow());
    table.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
    copy.setText(texts.say("inspector.copy"));
    copy.setId("copy-transcript");
    copy.getStyleClass().add("flat");
    copy.setTooltip(new Tooltip(texts.say("inspector.copy.hint")));
    copy.setOnAction(_ -> copyTranscript());
    getChildren().add(table);
  }

  /// The button that copies all events as text.
  Button copyButton() {
    return copy;
  }

  /// Shows the events of a run.
  void showRun(@Nullable RunView run) {
    following = true;
    transcript = run == null ? null : new Transcript(texts, run.trace());
    log = run == null ? new EventLog() : new EventLog(run.trace());
    table.setItems(log);
    copy.setDisable(run == null);
    following = false;
  }

  /// Selects the event at the cursor.
  void showMoment(Trace trace, Moment moment) {
    int event = new Situation(trace, moment).lastEvent();
    Integer selected = table.getSelectionModel().getSelectedItem();
    boolean isThere =
        selected != null
            && event >= 0
            && trace.events().get(selected).nanos() == trace.events().get(event).nanos();
    if (isThere) {
      return;
    }
    following = true;
    int row = log.rowOf(event);
    if (row < 0) {
      table.getSelectionModel().clearSelection();
      table.scrollTo(0);
    } else {
      table.getSelectionModel().clearAndSelect(row);
      reveal(row);
    }
    following = false;
  }

  private void reveal(int row) {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null
        && flow.getFirstVisibleCell().getIndex() < row
        && row < flow.getLastVisibleCell().getIndex()) {
      return;
    }
    table.scrollTo(Math.max(0, row - ROWS_ABOVE_CURSOR));
  }

  private void goTo(@Nullable Integer event) {
    if (!following && event != null) {
      session.moveToEvent(event);
    }
  }

  private void copyTranscript() {
    RunView run = session.runProperty().get();
    if (run == null) {
      return;
    }
    var task =
        new Task<String>() {
          @Override
          protected String call() {
            return new Transcript(texts, run.trace()).text();
          }
        };
    copy.disableProperty().bind(task.runningProperty());
    task.setOnSucceeded(
        _ -> {
          copy.disableProperty().unbind();
          copy.setDisable(false);
          var content = new ClipboardContent();
          content.putString(task.getValue());
          Clipboard.getSystemClipboard().setContent(content);
          session.tell(texts.say("inspector.copied"));
        });
    Thread.ofVirtual().name("transcript").start(task);
  }

  private String step(int event) {
    return transcript == null ? "" : Integer.toString(transcript.stepOf(event));
  }

  private String time(int event) {
    return transcript == null ? "" : transcript.timeOf(event);
  }

  /// @param width how wide it is, in heights of a row, which grow with the text
  private TableColumn<Integer, Integer> column(
      String title, String styleClass, double width, IntFunction<String> text) {
    var column = new TableColumn<Integer, Integer>(title);
    column.setSortable(false);
    column.setReorderable(false);
    table
        .fixedCellSizeProperty()
        .subscribe(
            row -> {
              column.setMaxWidth(Math.max(0, row.doubleValue() * width));
              column.setMinWidth(Math.max(0, row.doubleValue() * width));
            });
    column.getStyleClass().add(styleClass);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Integer event, boolean empty) {
                super.updateItem(event, empty);
                setText(event == null || empty ? "" : text.apply(event));
              }
            });
    return column;
  }

  private TableColumn<Integer, Integer> sentences() {
    var column = new TableColumn<Integer, Integer>(texts.say("inspector.events.sentence"));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new SentenceCell());
    return column;
  }

  /// The sentence of an event, with a mark in the colour of its actor.
  private final class SentenceCell extends TableCell<Integer, Integer> {

    private final Region mark = new Region();

    SentenceCell() {
      getStyleClass().add("event-sentence");
    }

    @Override
    protected void updateItem(@Nullable Integer event, boolean empty) {
      super.updateItem(event, empty);
      RunView run = session.runProperty().get();
      if (event == null || empty || transcript == null || run == null) {
        setText("");
        setGraphic(null);
        return;
      }
      int actor = run.trace().events().get(event).actor();
      mark.getStyleClass()
          .setAll("event-mark", ActorSign.of(run.trace().actor(actor)).colorClass());
      setGraphic(mark);
      setText(transcript.sentenceOf(event));
    }
  }

  /// A line; its tooltip has the whole sentence.
  private final class EventRow extends TableRow<Integer> {

    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(@Nullable Integer event, boolean empty) {
      super.updateItem(event, empty);
      setTooltip(event == null || empty ? null : whole);
      if (event != null && transcript != null) {
        whole.setText(
            texts.say("inspector.event", transcript.timeOf(event), transcript.sentenceOf(event)));
      }
    }
  }
}
