package dev.interleave.app.stage;

import dev.interleave.analyse.Narrator;
import dev.interleave.analyse.Situation;
import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.canvas.PictureSource;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Stage;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.ValuePlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The stage: the run as it stands at the cursor, and what happened last in one sentence. Clicking
/// an actor that can take the next step lets it; Up and Down choose an actor, Enter lets it.
/// Clicking a value tells why it is what it is.
public final class StagePane extends BorderPane {

  private static final Duration TOOLTIP_DELAY = Duration.millis(250);
  private static final Duration TOOLTIP_STAYS = Duration.seconds(30);

  private final Session session;
  private final PictureCanvas canvas;
  private final StackPane scene = new StackPane();
  private final Label caption = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final Spoken spoken;
  private @Nullable Stage stage;
  private @Nullable Narrator narrator;
  private int hovered = Session.NO_ACTOR;

  /// The stage of a session.
  public StagePane(Session session, ObservableValue<Theme> theme) {
    this.session = session;
    this.spoken = new Spoken(session.texts());
    setId("stage-pane");
    getStyleClass().add("stage-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(StagePane.class.getResource("/assets/styles/stage.css"))
                .toExternalForm());
    canvas =
        new PictureCanvas(
            new PictureSource() {
              @Override
              public @Nullable Picture picture(double width, double height) {
                return StagePane.this.picture(width, height);
              }

              @Override
              public boolean fits(double width, double height) {
                return stage == null || stage.fits(width, height);
              }
            },
            theme);
    canvas.setId("stage-canvas");
    scene.setId("stage-scene");
    scene.getStyleClass().add("stage-scene");
    scene
        .getChildren()
        .addAll(
            canvas,
            new HaltButtons(session, this::places),
            new ValueRing(session, this::placeOf),
            new WhyCard(session));
    scene.setFocusTraversable(true);
    scene.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    scene.setAccessibleRoleDescription(session.texts().say("stage.role"));
    caption.setId("stage-caption");
    caption.getStyleClass().add("stage-caption");
    caption.setMaxWidth(Double.MAX_VALUE);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setShowDuration(TOOLTIP_STAYS);
    setCenter(scene);
    setBottom(caption);
    listen();
    session.runProperty().subscribe(this::showRun);
    session.momentProperty().subscribe(this::tell);
    session.playback().movingProperty().subscribe(this::speak);
    session.positionProperty().subscribe(canvas::repaint);
    session.selectedActorProperty().subscribe(canvas::repaint);
  }

  private void listen() {
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(OptionalInt.empty()));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> scene.requestFocus());
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void showRun(@Nullable RunView run) {
    stage = run == null ? null : run.stage();
    narrator = run == null ? null : new Narrator(run.trace(), session.texts());
    hover(OptionalInt.empty());
    canvas.fit();
  }

  private @Nullable Picture picture(double width, double height) {
    return stage == null ? null : stage.picture(session.positionProperty().get(), width, height);
  }

  private void tell(@Nullable Moment moment) {
    Situation situation = situation();
    if (situation == null || narrator == null || moment == null) {
      caption.setText("");
      return;
    }
    int event = situation.lastEvent();
    caption.setText(
        event < 0
            ? session.texts().say("stage.begins", situation.trace().origin().program())
            : narrator.sentence(event));
    describeHovered();
    speak();
  }

  /// Lets a screen reader know how things stand; while they move nobody could listen.
  private void speak() {
    Situation situation = situation();
    if (situation != null && !session.playback().movingProperty().get()) {
      scene.setAccessibleText(spoken.of(situation, caption.getText()));
    }
  }

  private @Nullable Situation situation() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    return run == null || moment == null || moment.actors().size() != run.trace().actors().size()
        ? null
        : new Situation(run.trace(), moment);
  }

  private Map<Integer, Rect> places() {
    if (stage == null) {
      return Map.of();
    }
    var places = new HashMap<Integer, Rect>();
    stage
        .places(session.positionProperty().get(), canvas.pictureWidth(), canvas.pictureHeight())
        .forEach((actor, place) -> places.put(actor, canvas.onCanvas(place)));
    return places;
  }

  private Optional<Rect> placeOf(ValuePlace value) {
    return stage == null
        ? Optional.empty()
        : stage
            .placeOf(
                value,
                session.positionProperty().get(),
                canvas.pictureWidth(),
                canvas.pictureHeight())
            .map(canvas::onCanvas);
  }

  private Optional<ValuePlace> valueAt(MouseEvent event) {
    return stage == null
        ? Optional.empty()
        : stage.valueAt(
            session.positionProperty().get(),
            canvas.pictureWidth(),
            canvas.pictureHeight(),
            event.getX() / canvas.scaleProperty().get(),
            event.getY() / canvas.scaleProperty().get());
  }

  private OptionalInt actorAt(MouseEvent event) {
    return stage == null
        ? OptionalInt.empty()
        : stage.actorAt(
            session.positionProperty().get(),
            canvas.pictureWidth(),
            canvas.pictureHeight(),
            event.getX() / canvas.scaleProperty().get(),
            event.getY() / canvas.scaleProperty().get());
  }

  private void point(MouseEvent event) {
    OptionalInt actor = actorAt(event);
    hover(actor);
    if (actor.isEmpty()) {
      canvas.setCursor(valueAt(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }
  }

  private void hover(OptionalInt actor) {
    int now = actor.orElse(Session.NO_ACTOR);
    if (now == hovered) {
      return;
    }
    hovered = now;
    Tooltip.uninstall(canvas, tooltip);
    tooltip.hide();
    if (now == Session.NO_ACTOR) {
      canvas.setCursor(Cursor.DEFAULT);
    } else {
      describeHovered();
      Tooltip.install(canvas, tooltip);
    }
  }

  private void describeHovered() {
    Situation situation = situation();
    if (hovered != Session.NO_ACTOR && situation != null) {
      Turn turn = Turn.of(situation, hovered, session.texts());
      tooltip.setText(turn.sentence());
      canvas.setCursor(turn.open() ? Cursor.HAND : Cursor.DEFAULT);
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    OptionalInt actor = actorAt(event);
    if (actor.isPresent()) {
      session.chooseNext(actor.getAsInt());
      return;
    }
    session.selectedActorProperty().set(Session.NO_ACTOR);
    valueAt(event).ifPresentOrElse(session.spotlight()::ask, session.spotlight()::clear);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      select(1);
    } else if (event.getCode() == KeyCode.UP) {
      select(-1);
    } else if (event.getCode() == KeyCode.ENTER
        && session.selectedActorProperty().get() != Session.NO_ACTOR) {
      session.chooseNext(session.selectedActorProperty().get());
    } else {
      return;
    }
    event.consume();
  }

  /// Selects the next or the previous actor that can still do something, and says how it stands.
  private void select(int direction) {
    Situation situation = situation();
    if (situation == null) {
      return;
    }
    int count = situation.trace().actors().size();
    int selected = session.selectedActorProperty().get();
    int candidate = selected == Session.NO_ACTOR && direction < 0 ? 0 : selected;
    for (int tried = 0; tried < count; tried++) {
      candidate = Math.floorMod(candidate + direction, count);
      if (!situation.moment().actor(candidate).phase().isOver()) {
        session.selectedActorProperty().set(candidate);
        Actor actor = situation.trace().actor(candidate);
        session.tell(
            session
                .texts()
                .say("stage.actor", actor.name(), situation.inWords(candidate, session.texts())));
        return;
      }
    }
  }
}
