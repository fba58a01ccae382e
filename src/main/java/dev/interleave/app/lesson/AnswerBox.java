package dev.interleave.app.lesson;

import dev.interleave.lesson.Choice;
import dev.interleave.lesson.Question;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Takes a learner's answer: one of several, or a value that is typed.
final class AnswerBox extends VBox {

  private static final int LONGEST = 200;

  /// @param before what was answered before, possibly nothing
  /// @param answered told whenever the answer becomes another
  /// @param certain called when the answer is given by Enter
  AnswerBox(
      Question question, String before, Texts texts, Consumer<String> answered, Runnable certain) {
    setId("lesson-answers");
    getStyleClass().add("lesson-answers");
    switch (question) {
      case Question.OneOf(_, List<Choice> choices) -> offer(choices, before, answered);
      case Question.Typed _ -> ask(before, texts, answered, certain);
    }
  }

  private void offer(List<Choice> choices, String before, Consumer<String> answered) {
    var group = new ToggleGroup();
    for (Choice choice : choices) {
      var button = new RadioButton(choice.text());
      button.setId("lesson-choice-" + getChildren().size());
      button.setMnemonicParsing(false);
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(choice.text().equals(before));
      button.setOnAction(_ -> answered.accept(choice.text()));
      getChildren().add(button);
    }
  }

  private void ask(String before, Texts texts, Consumer<String> answered, Runnable certain) {
    var field = new TextField(before);
    field.setId("lesson-typed");
    field.setPromptText(texts.say("lessons.type"));
    field.setAccessibleText(texts.say("lessons.type"));
    field
        .textProperty()
        .addListener(
            (_, _, typed) ->
                answered.accept(
                    typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()))));
    field.setOnAction(_ -> certain.run());
    getChildren().add(field);
  }
}
