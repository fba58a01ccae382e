package dev.interleave.app.findings;

import dev.interleave.analyse.Finding;
import dev.interleave.app.parts.Destination;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The findings of the run that is shown, kind by kind. The one that is chosen shows its evidence,
/// what to change, and changes that can be tried; its arrows stand on the timeline.
public final class FindingsPane extends BorderPane {

  private static final int FEW = 5;

  private final Session session;
  private final Texts texts;
  private final Executor background;
  private final ObservableValue<Theme> theme;
  private final GraphExport export;
  private final VBox groups = new VBox();
  private final List<FindingEntry> entries = new ArrayList<>();
  private List<Finding> shown = List.of();

  /// The findings of a session.
  ///
  /// @param background where programs are explored
  /// @param destination asks where pictures are to be written
  /// @param begin begins long work, whose value is the sentence that says what was done
  public FindingsPane(
      Session session,
      Executor background,
      ObservableValue<Theme> theme,
      Destination destination,
      Consumer<Task<String>> begin) {
    this.session = session;
    texts = session.texts();
    this.background = background;
    this.theme = theme;
    this.export = new GraphExport(texts, theme, destination, begin);
    setId("findings-pane");
    getStyleClass().add("findings-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(FindingsPane.class.getResource("/assets/styles/findings.css"))
                .toExternalForm());
    groups.getStyleClass().add("finding-groups");
    var scroll = new ScrollPane(groups);
    scroll.setId("findings-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    session.runProperty().subscribe(this::showRun);
    session
        .spotlight()
        .findingProperty()
        .subscribe(chosen -> entries.forEach(entry -> entry.show(chosen)));
  }

  private void showRun(@Nullable RunView run) {
    List<Finding> found = run == null ? List.of() : run.analysis().findings();
    // A real run that goes on is analysed anew again and again, and mostly finds the same.
    if (!found.equals(shown) || found.isEmpty() || run == null || !run.isRecorded()) {
      shown = found;
      groups.getChildren().clear();
      entries.clear();
      if (run != null) {
        FindingGroup.of(found).forEach(group -> groups.getChildren().add(section(run, group)));
      }
      if (found.isEmpty()) {
        groups.getChildren().add(nothing(run));
      }
    }
  }

  private Node nothing(@Nullable RunView run) {
    var label =
        new Label(run == null ? texts.say("findings.no-run") : texts.say("findings.nothing"));
    label.setWrapText(true);
    label.getStyleClass().add("quiet");
    return label;
  }

  private Node section(RunView run, FindingGroup group) {
    var title = new Label(group.title(texts));
    title.getStyleClass().add("section-title");
    var section = new VBox(title);
    section.setId("findings-" + group.kind().label());
    section.getStyleClass().add("finding-group");
    List<Finding> all = group.findings();
    all.stream().limit(FEW).forEach(finding -> section.getChildren().add(entry(run, finding)));
    if (all.size() > FEW) {
      var more = new Hyperlink(texts.say("findings.more", all.size() - FEW));
      more.setOnAction(
          _ -> {
            section.getChildren().remove(more);
            all.stream().skip(FEW).forEach(each -> section.getChildren().add(entry(run, each)));
          });
      section.getChildren().add(more);
    }
    return section;
  }

  private Node entry(RunView run, Finding finding) {
    var entry =
        new FindingEntry(
            session,
            finding,
            () -> new FindingDetails(session, run, finding, background, theme, export));
    entries.add(entry);
    return entry;
  }
}
