package dev.interleave.app.canvas;

import dev.interleave.export.paint.CanvasPainter;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A canvas that fills its space with a picture. However often a new picture is asked for, it
/// paints at most once per pulse, after layout, so that the picture always has the size of the
/// canvas. The toolkit gives the canvas as many pixels as the screen has.
///
/// The picture grows with the text around it as far as it has room: style sheets say how large text
/// is, `-picture-em`.
public final class PictureCanvas extends Region {

  /// Size of text in pixels for which pictures are drawn at scale 1.
  private static final double USUAL_EM = 13;

  private static final double STEP = 0.25;

  private static final CssMetaData<PictureCanvas, Number> EM =
      new CssMetaData<>("-picture-em", SizeConverter.getInstance(), USUAL_EM) {
        @Override
        public boolean isSettable(PictureCanvas canvas) {
          return !canvas.em.isBound();
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(PictureCanvas canvas) {
          return canvas.em;
        }
      };

  private final PictureSource source;
  private final Canvas canvas = new Canvas();
  private final Runnable paint = this::paintOnce;
  private final StyleableDoubleProperty em =
      new SimpleStyleableDoubleProperty(EM, this, "em", USUAL_EM);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);
  private CanvasPainter painter;
  private @Nullable Scene pulsing;

  /// A canvas that shows what a source gives, in the colours of a theme.
  public PictureCanvas(PictureSource source, ObservableValue<Theme> theme) {
    this.source = source;
    this.painter = new CanvasPainter(theme.getValue());
    getStyleClass().add("picture-canvas");
    getChildren().add(canvas);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(0, 0);
    theme.subscribe(
        (_, next) -> {
          painter = new CanvasPainter(next);
          repaint();
        });
    sceneProperty().subscribe(this::repaint);
    em.subscribe(this::fit);
  }

  /// How many pixels of the canvas one pixel of the picture takes, in each direction.
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Width of the picture that is shown.
  public double pictureWidth() {
    return getWidth() / scale.get();
  }

  /// Height of the picture that is shown.
  public double pictureHeight() {
    return getHeight() / scale.get();
  }

  /// Where something in the picture is on the canvas.
  public Rect onCanvas(Rect inPicture) {
    double factor = scale.get();
    return new Rect(
        inPicture.x() * factor,
        inPicture.y() * factor,
        inPicture.width() * factor,
        inPicture.height() * factor);
  }

  /// Chooses the scale anew and paints. To be called when the source shows something that needs
  /// more or less room than before.
  public void fit() {
    double wanted = em.get() / USUAL_EM;
    while (wanted > 1 && !source.fits(getWidth() / wanted, getHeight() / wanted)) {
      wanted = Math.max(1, wanted - STEP);
    }
    scale.set(wanted);
    repaint();
  }

  /// Asks for the picture to be painted anew with the next pulse.
  public void repaint() {
    Scene scene = getScene();
    if (Objects.equals(scene, pulsing)) {
      return;
    }
    stopPulsing();
    if (scene != null) {
      pulsing = scene;
      scene.addPostLayoutPulseListener(paint);
      Platform.requestNextPulse();
    }
  }

  private void stopPulsing() {
    if (pulsing != null) {
      pulsing.removePostLayoutPulseListener(paint);
      pulsing = null;
    }
  }

  private void paintOnce() {
    stopPulsing();
    Picture picture = source.picture(pictureWidth(), pictureHeight());
    if (picture == null) {
      canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    } else if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      painter.paint(picture, canvas.getGraphicsContext2D(), scale.get());
    }
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      fit();
    }
  }

  /// What style sheets can say of a canvas.
  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return Stream.<CssMetaData<? extends Styleable, ?>>concat(
            getClassCssMetaData().stream(), Stream.of(EM))
        .toList();
  }
}
