package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentListTest {

  @Test
  void twoListsMadeFromOneDoNotSeeEachOther() {
    PersistentList<String> common = PersistentList.of(List.of("a", "b"));
    PersistentList<String> one = common.plus("c");
    PersistentList<String> other = common.plus("d");
    assertThat(one).containsExactly("a", "b", "c");
    assertThat(other).containsExactly("a", "b", "d");
    assertThat(common).containsExactly("a", "b");
  }

  @Test
  void whatWasTakenFromTheEndCanBeFollowedByAnother() {
    PersistentList<String> full = PersistentList.<String>empty().plus("a").plus("b").plus("c");
    PersistentList<String> shorter = full.withoutLast();
    assertThat(shorter.plus("d")).containsExactly("a", "b", "d");
    assertThat(full).containsExactly("a", "b", "c");
  }

  @Test
  void onlyTheFirstOfEqualElementsIsTaken() {
    assertThat(PersistentList.of(List.of(1, 2, 1)).minus(1)).containsExactly(2, 1);
  }

  @Test
  void takingWhatIsNotThereChangesNothing() {
    PersistentList<Integer> list = PersistentList.of(List.of(1, 2));
    assertThat(list.minus(3)).isSameAs(list);
    assertThat(PersistentList.empty().withoutLast()).isEmpty();
  }

  @Test
  void thereIsNothingBeforeTheFirstElement() {
    PersistentList<Integer> list = PersistentList.of(List.of(1, 2)).minus(1);
    assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void manyChangesGiveWhatAnOrdinaryListGives(long seed) {
    var random = new Random(seed);
    var lists = new ArrayList<PersistentList<Integer>>(List.of(PersistentList.empty()));
    var expected = new ArrayList<List<Integer>>(List.of(List.of()));
    for (int change = 0; change < 2_000; change++) {
      int base = Math.max(0, lists.size() - 1 - random.nextInt(4));
      PersistentList<Integer> list = lists.get(base);
      var ordinary = new ArrayList<>(expected.get(base));
      switch (random.nextInt(4)) {
        case 0 -> {
          lists.add(list.minus(change / 2));
          ordinary.remove((Object) (change / 2));
        }
        case 1 -> {
          lists.add(list.withoutLast());
          ordinary.subList(Math.max(0, ordinary.size() - 1), ordinary.size()).clear();
        }
        default -> {
          lists.add(list.plus(change));
          ordinary.add(change);
        }
      }
      expected.add(ordinary);
    }
    assertThat(lists).isEqualTo(expected);
  }
}
