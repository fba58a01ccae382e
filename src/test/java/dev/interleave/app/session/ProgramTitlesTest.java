package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import org.junit.jupiter.api.Test;

class ProgramTitlesTest {

  private final ProgramTitles english = new ProgramTitles(Texts.in(Language.ENGLISH));

  @Test
  void inEnglishAProgramIsCalledWhatItsFirstLineSays() {
    assertThat(BuiltInProgram.all())
        .allSatisfy(program -> assertThat(english.of(program)).isEqualTo(program.title()));
  }

  @Test
  void inEnglishAFamilyIsCalledWhatTheCommandLineCallsIt() {
    assertThat(BuiltInProgram.Family.values())
        .allSatisfy(family -> assertThat(english.of(family)).isEqualTo(family.title()));
  }
}
