package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of the command line, in English, made of the same words as its help: what `man`
/// reads, in the markup of man(7).
final class ManualPage {

  private final Texts texts;
  private final CommandSpec root;
  private final StringBuilder page = new StringBuilder();

  private ManualPage(Texts texts) {
    this.texts = texts;
    this.root = InterleaveCommand.line(_ -> 0, texts).getCommandSpec();
  }

  /// The page.
  static ManualPage inEnglish() {
    return new ManualPage(Texts.in(Language.ENGLISH));
  }

  /// The text of the page.
  String text() {
    String version = root.version()[0];
    request("TH " + root.name().toUpperCase(Locale.ROOT) + " 1 \"\" \"" + version + "\"");
    request("SH NAME");
    line(root.name() + " - " + first(root));
    request("SH SYNOPSIS");
    request("B " + root.name());
    request("br");
    request("B " + root.name());
    line("COMMAND [ARGUMENTS]");
    request("SH DESCRIPTION");
    paragraph(root.usageMessage().description());
    options(root);
    request("SH COMMANDS");
    commandsOf(root);
    request("SH EXIT STATUS");
    line(texts.say("cli.manual.exit"));
    return page.toString();
  }

  /// The commands of a command, each under its name and not again under others that it goes by.
  private void commandsOf(CommandSpec command) {
    command.subcommands().entrySet().stream()
        .filter(each -> each.getKey().equals(each.getValue().getCommandName()))
        .forEach(each -> command(each.getValue().getCommandSpec()));
  }

  private void command(CommandSpec command) {
    request("SS " + command.qualifiedName() + parameters(command));
    paragraph(command.usageMessage().description());
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry(parameter.paramLabel(), parameter);
    }
    options(command);
    examples(command.usageMessage().footer());
    commandsOf(command);
  }

  private static String parameters(CommandSpec command) {
    var text = new StringBuilder();
    command
        .positionalParameters()
        .forEach(
            parameter -> {
              boolean required = parameter.arity().min() > 0;
              text.append(required ? " " : " [")
                  .append(parameter.paramLabel())
                  .append(required ? "" : "]");
            });
    return text.append(command.options().isEmpty() ? "" : " [OPTIONS]").toString();
  }

  private void options(CommandSpec command) {
    command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(
            option -> {
              String names = String.join(", ", option.names());
              boolean takes = option.arity().max() > 0;
              entry(takes ? names + " " + option.paramLabel() : names, option);
            });
  }

  private void entry(String title, ArgSpec argument) {
    request("TP");
    request("B " + escaped(title));
    paragraph(argument.description());
  }

  private void examples(String[] footer) {
    boolean filled = true;
    for (String sentence : footer) {
      boolean example = sentence.startsWith("  ");
      if (example == filled) {
        request(example ? "nf" : "fi");
        filled = !example;
      }
      if (sentence.isEmpty()) {
        request("PP");
      } else {
        line(formatted(sentence));
      }
    }
    if (!filled) {
      request("fi");
    }
  }

  private void paragraph(String[] sentences) {
    for (String sentence : sentences) {
      line(formatted(sentence));
      if (sentences.length > 1) {
        request("br");
      }
    }
  }

  private static String first(CommandSpec command) {
    return formatted(List.of(command.usageMessage().description()).getFirst());
  }

  /// As picocli shows it, which lets descriptions hold format specifiers.
  private static String formatted(String sentence) {
    return sentence.replace("%n", " ").replace("%%", "%");
  }

  private void request(String request) {
    page.append('.').append(request).append('\n');
  }

  private void line(String text) {
    String plain = escaped(text);
    // A dot or a quote at the beginning of a line would make it a request.
    page.append(plain.startsWith(".") || plain.startsWith("'") ? "\\&" : "")
        .append(plain)
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
