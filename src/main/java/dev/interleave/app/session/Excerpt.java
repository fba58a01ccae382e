package dev.interleave.app.session;

import dev.interleave.picture.Timeline.Span;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The part of the film that is to be taken along: all of it until somebody chooses. Goes with the
/// run.
public final class Excerpt {

  private final ReadOnlyObjectProperty<@Nullable RunView> run;
  private final ReadOnlyObjectWrapper<Span> span =
      new ReadOnlyObjectWrapper<>(this, "span", new Span(Duration.ZERO, Duration.ZERO));

  /// @param run the run that is shown
  Excerpt(ReadOnlyObjectProperty<@Nullable RunView> run) {
    this.run = run;
    run.subscribe(this::chooseAll);
  }

  /// The part, in positions of the film.
  public ReadOnlyObjectProperty<Span> spanProperty() {
    return span.getReadOnlyProperty();
  }

  /// Whether it is all of the film.
  public boolean isAll() {
    return span.get().from().isZero() && span.get().to().equals(length());
  }

  /// Chooses all of the film.
  public void chooseAll() {
    span.set(new Span(Duration.ZERO, length()));
  }

  /// Lets the part begin elsewhere, but not after its end.
  public void beginAt(Duration position) {
    span.set(new Span(held(position, Duration.ZERO, span.get().to()), span.get().to()));
  }

  /// Lets the part end elsewhere, but not before its beginning.
  public void endAt(Duration position) {
    span.set(new Span(span.get().from(), held(position, span.get().from(), length())));
  }

  private static Duration held(Duration position, Duration least, Duration most) {
    if (position.compareTo(least) < 0) {
      return least;
    }
    return position.compareTo(most) > 0 ? most : position;
  }

  private Duration length() {
    RunView shown = run.get();
    return shown == null ? Duration.ZERO : shown.film().pace().length();
  }
}
