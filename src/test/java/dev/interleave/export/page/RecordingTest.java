package dev.interleave.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Disc;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {

  private final Recording film = new Recording();

  @Test
  void whatMovesEvenlyIsToldByItsEnds() {
    for (int millis = 0; millis <= 50; millis += 10) {
      film.add(millis, picture(disc(Role.RUNNING, millis)));
    }
    film.end();
    assertThat(film.count()).isEqualTo(2);
  }

  @Test
  void whatTurnsIsToldWhereItTurns() {
    for (int millis = 0; millis <= 60; millis += 10) {
      film.add(millis, picture(disc(Role.RUNNING, Math.abs(millis - 30))));
    }
    film.end();
    assertThat(film.count()).isEqualTo(3);
  }

  @Test
  void aShapeThatComesOrGoesIsToldWhenItDoes() {
    film.add(0, picture(disc(Role.RUNNING, 5)));
    film.add(10, picture(disc(Role.RUNNING, 5), disc(Role.WAITING, 9)));
    film.add(20, picture(disc(Role.WAITING, 9)));
    film.end();
    assertThat(film.numbers())
        .containsExactly(
            0,
            Recording.ADD,
            0,
            100,
            0,
            0,
            50,
            0,
            10,
            Recording.END,
            10,
            Recording.KEEP,
            1,
            Recording.ADD,
            1,
            100,
            0,
            0,
            90,
            0,
            10,
            Recording.END,
            10,
            Recording.DROP,
            1,
            Recording.KEEP,
            1,
            Recording.END);
  }

  @Test
  void aMovementIsTheDifference() {
    film.add(0, picture(disc(Role.RUNNING, 5), disc(Role.WAITING, 9)));
    film.add(10, picture(disc(Role.RUNNING, 5), disc(Role.WAITING, 7)));
    film.end();
    assertThat(film.numbers())
        .endsWith(10, Recording.KEEP, 1, Recording.MOVE, 0, 0, 0, -20, 0, 0, Recording.END);
  }

  private static Picture picture(Shape... shapes) {
    return new Picture(100, 100, List.of(shapes));
  }

  private static Shape disc(Role role, double x) {
    return new Disc(x, 0, 1, Ink.of(role), null);
  }
}
