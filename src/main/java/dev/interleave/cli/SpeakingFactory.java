package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes commands and converters for picocli. Whose constructor takes texts is given those of the
/// language of the command line.
///
/// @param texts what they speak with
record SpeakingFactory(Texts texts) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    boolean speaks =
        Arrays.stream(type.getDeclaredConstructors())
            .map(constructor -> List.of(constructor.getParameterTypes()))
            .anyMatch(List.of(Texts.class)::equals);
    return speaks
        ? type.getDeclaredConstructor(Texts.class).newInstance(texts)
        : CommandLine.defaultFactory().create(type);
  }
}
