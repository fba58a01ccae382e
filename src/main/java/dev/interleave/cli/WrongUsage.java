package dev.interleave.cli;

import dev.interleave.text.Texts;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the words of a command line.
///
/// @param wrong what picocli, or a command, says of it
record WrongUsage(Texts texts, ParameterException wrong) {

  /// What is wrong, in one sentence.
  String sentence() {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      return unmatched.isUnknownOption()
          ? texts.say("cli.usage.unknown-option", word)
          : texts.say("cli.usage.unmatched", word);
    }
    if (wrong instanceof MissingParameterException missing) {
      return texts.say(
          "cli.usage.missing",
          texts.list(missing.getMissing().stream().map(WrongUsage::written).toList()));
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return texts.say("cli.usage.twice", written(twice.getOverwritten()));
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return texts.say("cli.usage.exclusive");
    }
    if (wrong.getCause() instanceof Misfit misfit) {
      return texts.say(
          "cli.usage.invalid", written(wrong.getArgSpec()), String.valueOf(misfit.getMessage()));
    }
    if (wrong.getCause() instanceof TypeConversionException) {
      return texts.say("cli.usage.unfit", written(wrong.getArgSpec()), wrong.getValue());
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String written(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + (takesValue(option) ? " " + option.paramLabel() : "")
        : argument.paramLabel();
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }
}
