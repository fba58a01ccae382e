package dev.interleave.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private final Versions versions = new Versions();

  @Test
  void nothingIsLostByWhoeverReadTheLatestVersion() {
    versions.add(0);
    assertThat(versions.lostWith(1)).isZero();
    assertThat(versions.fewerAfter(1)).isZero();
  }

  @Test
  void allUpdatesSinceTheReadAreLost() {
    versions.add(0);
    versions.add(1);
    versions.add(2);
    assertThat(versions.lostWith(0)).isEqualTo(3);
    assertThat(versions.fewerAfter(0)).isEqualTo(3);
  }

  @Test
  void anUpdateThatWasLostBeforeIsNotLostAgain() {
    versions.add(0);
    versions.add(0);
    assertThat(versions.lostWith(0)).isEqualTo(1);
  }

  @Test
  void aWriteBringsBackWhatItHadReadAndSomebodyElseLost() {
    versions.add(0);
    versions.add(1);
    versions.add(0);
    assertThat(versions.lostWith(2)).isEqualTo(1);
    assertThat(versions.fewerAfter(2)).isEqualTo(-1);
  }

  @Test
  void theLostUpdatesAddUpToThoseThatTheLastVersionLacks() {
    var random = new Random(3);
    int depth = 0;
    int[] depths = new int[501];
    int lost = 0;
    for (int write = 1; write <= 500; write++) {
      int basis = Math.max(0, versions.latest() - random.nextInt(6));
      lost += versions.fewerAfter(basis);
      versions.add(basis);
      depth = depths[basis] + 1;
      depths[write] = depth;
    }
    assertThat(lost).isEqualTo(500 - depth);
  }
}
