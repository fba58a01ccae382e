package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private final Document document = new Document();

  @Test
  void aTextThatWasChangedIsEditedAndOneThatWasChangedBackIsNot() {
    document.open("race", "x = 1\n", null);
    document.textProperty().set("x = 2\n");
    assertThat(document.editedProperty().get()).isTrue();
    document.textProperty().set("x = 1\n");
    assertThat(document.editedProperty().get()).isFalse();
  }

  @Test
  void savingKeepsTheTextUnderTheNameOfItsFile() {
    document.open("race", "x = 1\n", null);
    document.textProperty().set("x = 2\n");
    document.keptIn(Path.of("lessons", "mine.py"));
    assertThat(document.editedProperty().get()).isFalse();
    assertThat(document.nameProperty().get()).isEqualTo("mine.py");
  }

  @Test
  void theNumberOfABuiltInCanBeChangedWithoutAnEditThatCouldBeLost() {
    document.open("queue", "WORKERS = 3  # 1 to 64\n", null);
    document.adjust("WORKERS = 4  # 1 to 64\n");
    assertThat(document.editedProperty().get()).isFalse();
  }

  @Test
  void theNumberOfAFileIsAnEditLikeAnyOther() {
    document.open("mine.py", "WORKERS = 3  # 1 to 64\n", Path.of("mine.py"));
    document.adjust("WORKERS = 4  # 1 to 64\n");
    assertThat(document.editedProperty().get()).isTrue();
  }
}
