package dev.interleave.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Timeline.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimelineViewTest {

  private final TimelineView whole = TimelineView.whole(seconds(100));

  @Test
  void zoomingInKeepsThePositionUnderThePointerInPlace() {
    assertThat(whole.zoomed(0.5, seconds(40)).span()).isEqualTo(new Span(seconds(20), seconds(70)));
  }

  @Test
  void zoomingOutStopsAtTheWholeFilm() {
    assertThat(whole.zoomed(0.5, seconds(90)).zoomed(10, seconds(90)).isWhole()).isTrue();
  }

  @Test
  void zoomingInStopsBeforeNothingIsLeft() {
    assertThat(whole.zoomed(1e-9, seconds(50)).width()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void panningStopsAtTheEndOfTheFilm() {
    assertThat(whole.zoomed(0.5, seconds(50)).panned(seconds(1000)).span())
        .isEqualTo(new Span(seconds(50), seconds(100)));
  }

  @Test
  void aCursorThatLeavesTheViewTurnsThePage() {
    TimelineView first = new TimelineView(seconds(100), new Span(seconds(0), seconds(20)));
    assertThat(first.following(seconds(21)).span()).isEqualTo(new Span(seconds(19), seconds(39)));
  }

  @Test
  void aCursorInViewLeavesItAtRest() {
    TimelineView first = new TimelineView(seconds(100), new Span(seconds(0), seconds(20)));
    assertThat(first.following(seconds(20))).isEqualTo(first);
  }

  @Test
  void anotherFilmIsShownWholeWhereThisOneWas() {
    assertThat(whole.of(seconds(7)).isWhole()).isTrue();
  }

  @Test
  void anotherFilmKeepsThePartThatIsInView() {
    assertThat(whole.zoomed(0.5, seconds(0)).of(seconds(80)).span())
        .isEqualTo(new Span(seconds(0), seconds(50)));
  }

  @Test
  void aFilmOfNothingStillHasAView() {
    assertThat(TimelineView.whole(Duration.ZERO).width()).isPositive();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
