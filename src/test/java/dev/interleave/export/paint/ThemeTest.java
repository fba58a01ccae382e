package dev.interleave.export.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

  private static final List<Role> AREAS =
      List.of(Role.BACKGROUND, Role.SURFACE, Role.SURFACE_RAISED);
  private static final Set<Role> NEVER_TEXT =
      EnumSet.of(
          Role.BACKGROUND,
          Role.SURFACE,
          Role.SURFACE_RAISED,
          Role.OUTLINE,
          Role.DANGER_SOFT,
          Role.SHADOW);

  @ParameterizedTest
  @EnumSource
  void everyColourThatMayBeTextIsReadableOnEveryArea(Theme theme) {
    for (Role role : EnumSet.complementOf(EnumSet.copyOf(NEVER_TEXT))) {
      for (Role area : AREAS) {
        assertThat(
                Contrast.between(
                    colors(theme).color(Ink.of(role)), colors(theme).color(Ink.of(area))))
            .as("%s on %s in the theme %s", role, area, theme)
            .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWarningIsReadableOnItsOwnArea(Theme theme) {
    assertThat(
            Contrast.between(
                colors(theme).color(Ink.of(Role.DANGER)),
                colors(theme).color(Ink.of(Role.DANGER_SOFT))))
        .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void textIsReadableWhereSomethingWentWrong(Theme theme) {
    assertThat(
            Contrast.between(
                colors(theme).color(Ink.of(Role.TEXT)),
                colors(theme).color(Ink.of(Role.DANGER_SOFT))))
        .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
  }

  /// What the style sheet of the code pane gives words of the program, over the tint of whoever
  /// takes a step there.
  @ParameterizedTest
  @EnumSource
  void theProgramIsReadableWhereSomebodyTakesAStep(Theme theme) {
    for (Role role :
        List.of(
            Role.TEXT,
            Role.ACCENT,
            Role.SHARED,
            Role.SUCCESS,
            Role.WAITING,
            Role.TEXT_MUTED,
            Role.LOCK_OFF)) {
      for (int actor = 0; actor < 8; actor++) {
        assertThat(
                Contrast.between(
                    colors(theme).color(Ink.of(role)),
                    colors(theme).color(Ink.ofActor(actor, Tone.SOFT))))
            .as("%s over the tint of actor %d in the theme %s", role, actor, theme)
            .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
      }
    }
  }

  /// What tells where a field, a button or a slider is: `-color-edge` of the style sheets.
  @ParameterizedTest
  @EnumSource
  void theEdgesOfControlsStandOut(Theme theme) {
    Color edge = Color.web(Objects.requireNonNull(colors(theme).texts().get("edge")));
    for (Role area : List.of(Role.SURFACE, Role.BACKGROUND)) {
      assertThat(Contrast.between(edge, colors(theme).color(Ink.of(area))))
          .as("edges on %s in the theme %s", area, theme)
          .isGreaterThanOrEqualTo(Contrast.OF_GRAPHICS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textOnAnActorsColourIsReadable(Theme theme) {
    for (int actor = 0; actor < 8; actor++) {
      assertThat(
              Contrast.between(
                  colors(theme).color(Ink.ofActor(actor, Tone.ON_STRONG)),
                  colors(theme).color(Ink.ofActor(actor, Tone.STRONG))))
          .as("actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
      assertThat(
              Contrast.between(
                  colors(theme).color(Ink.of(Role.TEXT)),
                  colors(theme).color(Ink.ofActor(actor, Tone.SOFT))))
          .as("text on the soft colour of actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(Contrast.OF_TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anActorsColourStandsOutOnSurfaces(Theme theme) {
    for (int actor = 0; actor < 8; actor++) {
      assertThat(
              Contrast.between(
                  colors(theme).color(Ink.ofActor(actor, Tone.STRONG)),
                  colors(theme).color(Ink.of(Role.SURFACE))))
          .as("actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(Contrast.OF_GRAPHICS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eightActorsHaveEightColoursAndTheNinthBeginsAgain(Theme theme) {
    List<Color> colors =
        IntStream.range(0, 9)
            .mapToObj(actor -> colors(theme).color(Ink.ofActor(actor, Tone.STRONG)))
            .toList();
    assertThat(new HashSet<>(colors)).hasSize(8);
    assertThat(colors.get(8)).isEqualTo(colors.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void anInkKeepsItsOpacity(Theme theme) {
    assertThat(colors(theme).color(Ink.of(Role.ACCENT, 0.25)).getOpacity()).isEqualTo(0.25);
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasAColour(Theme theme) {
    assertThat(Arrays.stream(Role.values()).map(role -> colors(theme).color(Ink.of(role))))
        .hasSize(Role.values().length)
        .doesNotContainNull();
  }

  private static ThemeColors colors(Theme theme) {
    return ThemeColors.of(theme);
  }
}
