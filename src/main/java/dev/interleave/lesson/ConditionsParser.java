package dev.interleave.lesson;

import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a run is made with: `locks off, cores 2, random seed 7`.
final class ConditionsParser {

  private static final int MOST_CORES = 64;
  private static final double LONGEST_FACTOR = 1000;
  private static final Pattern LOCK = Pattern.compile("lock (\\S+) (on|off)");
  private static final Pattern SLEEPS = Pattern.compile("sleeps x(\\d{1,4}(?:\\.\\d{1,4})?)");
  private static final Pattern CORES = Pattern.compile("cores (\\d{1,2})");
  private static final Pattern SEED = Pattern.compile("random seed (\\d{1,9})");
  private static final Pattern COUNT = Pattern.compile("count (\\d{1,6})");

  private final Complaints complaints;

  ConditionsParser(Complaints complaints) {
    this.complaints = complaints;
  }

  /// Reads settings that are separated by commas.
  ///
  /// @param from what holds where nothing is said
  Conditions conditions(Phrase phrase, Conditions from) throws LessonException {
    Conditions conditions = from;
    int at = 0;
    while (at <= phrase.text().length()) {
      int comma = phrase.text().indexOf(',', at);
      int end = comma < 0 ? phrase.text().length() : comma;
      conditions = with(conditions, phrase.part(at, end));
      at = end + 1;
    }
    return conditions;
  }

  private Conditions with(Conditions conditions, Phrase setting) throws LessonException {
    RunSettings settings = conditions.settings();
    return switch (setting.text()) {
      case "locks on" -> conditions.with(settings.withToggles(settings.toggles().withLocks(true)));
      case "locks off" ->
          conditions.with(settings.withToggles(settings.toggles().withLocks(false)));
      case "sleeps on" ->
          conditions.with(settings.withToggles(settings.toggles().withSleepFactor(1)));
      case "sleeps off" ->
          conditions.with(settings.withToggles(settings.toggles().withSleepFactor(0)));
      case "gil on" -> conditions.with(settings.withGil(true));
      case "gil off" -> conditions.with(settings.withGil(false));
      case "round robin" -> conditions.with(settings.withPolicy(PolicyKind.ROUND_ROBIN));
      default -> withNumber(conditions, setting);
    };
  }

  private Conditions withNumber(Conditions conditions, Phrase setting) throws LessonException {
    RunSettings settings = conditions.settings();
    Matcher lock = LOCK.matcher(setting.text());
    if (lock.matches()) {
      boolean on = lock.group(2).equals("on");
      return conditions.with(settings.withToggles(settings.toggles().withLock(lock.group(1), on)));
    }
    Matcher sleeps = SLEEPS.matcher(setting.text());
    if (sleeps.matches()) {
      double factor = Math.min(LONGEST_FACTOR, Double.parseDouble(sleeps.group(1)));
      return conditions.with(settings.withToggles(settings.toggles().withSleepFactor(factor)));
    }
    Matcher cores = CORES.matcher(setting.text());
    if (cores.matches()) {
      int number = Integer.parseInt(cores.group(1));
      if (number < 1 || number > MOST_CORES) {
        throw complaints.about(setting, "cores", number, MOST_CORES);
      }
      return conditions.with(settings.withCores(number));
    }
    Matcher seed = SEED.matcher(setting.text());
    if (seed.matches()) {
      return conditions.with(
          settings.withPolicy(PolicyKind.RANDOM).withSeed(Long.parseLong(seed.group(1))));
    }
    Matcher count = COUNT.matcher(setting.text());
    if (count.matches()) {
      return new Conditions(settings, OptionalInt.of(Integer.parseInt(count.group(1))));
    }
    throw complaints.about(setting, "setting", setting.text());
  }
}
