package dev.interleave.export.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

  private static final double TEXT_CONTRAST = 4.5;
  private static final double LINE_CONTRAST = 3;
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
        assertThat(contrast(colors(theme).color(Ink.of(role)), colors(theme).color(Ink.of(area))))
            .as("%s on %s in the theme %s", role, area, theme)
            .isGreaterThanOrEqualTo(TEXT_CONTRAST);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWarningIsReadableOnItsOwnArea(Theme theme) {
    assertThat(
            contrast(
                colors(theme).color(Ink.of(Role.DANGER)),
                colors(theme).color(Ink.of(Role.DANGER_SOFT))))
        .isGreaterThanOrEqualTo(TEXT_CONTRAST);
  }

  @ParameterizedTest
  @EnumSource
  void textOnAnActorsColourIsReadable(Theme theme) {
    for (int actor = 0; actor < 8; actor++) {
      assertThat(
              contrast(
                  colors(theme).color(Ink.ofActor(actor, Tone.ON_STRONG)),
                  colors(theme).color(Ink.ofActor(actor, Tone.STRONG))))
          .as("actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(TEXT_CONTRAST);
      assertThat(
              contrast(
                  colors(theme).color(Ink.of(Role.TEXT)),
                  colors(theme).color(Ink.ofActor(actor, Tone.SOFT))))
          .as("text on the soft colour of actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(TEXT_CONTRAST);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anActorsColourStandsOutOnSurfaces(Theme theme) {
    for (int actor = 0; actor < 8; actor++) {
      assertThat(
              contrast(
                  colors(theme).color(Ink.ofActor(actor, Tone.STRONG)),
                  colors(theme).color(Ink.of(Role.SURFACE))))
          .as("actor %d in the theme %s", actor, theme)
          .isGreaterThanOrEqualTo(LINE_CONTRAST);
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

  /// The contrast ratio of the Web Content Accessibility Guidelines 2.2.
  private static double contrast(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
