package dev.interleave.live.record;

import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the steps of a program stand in its source: a line whose comment is `// step: read` is the
/// place of the constant `READ`. The source is the very file that runs, so places cannot drift.
public final class Places {

  private static final Pattern STEP = Pattern.compile("^(\\s*)(\\S.*?)\\s*// step: ([a-z-]+)\\s*$");
  private static final Pattern ASSIGNMENT = Pattern.compile("^(?:[\\w<>]+ )?(\\w+) = .*");

  private static final Place NOWHERE = new Place(SourceRange.NOWHERE, null);

  private final List<Place> places;

  private Places(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /// The places of steps.
  ///
  /// @param source the program's source
  /// @param steps the constants of an enum, in order
  /// @throws IllegalArgumentException if a step has no line, or several
  public static Places in(String source, Enum<?>[] steps) {
    var found = new HashMap<String, Place>();
    List<String> lines = source.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      Matcher step = STEP.matcher(lines.get(line));
      if (step.matches() && found.put(step.group(3), place(line + 1, step)) != null) {
        throw new IllegalArgumentException("Two lines are the step " + step.group(3));
      }
    }
    var places = new ArrayList<Place>();
    for (Enum<?> step : steps) {
      places.add(required(found, step.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return new Places(places);
  }

  private static Place required(Map<String, Place> found, String name) {
    Place place = found.get(name);
    if (place == null) {
      throw new IllegalArgumentException("No line is the step " + name);
    }
    return place;
  }

  private static Place place(int line, Matcher step) {
    String statement = step.group(2);
    int column = step.group(1).length() + 1;
    Matcher assignment = ASSIGNMENT.matcher(statement);
    @Nullable String local = assignment.matches() ? assignment.group(1) : null;
    return new Place(new SourceRange(line, column, line, column + statement.length()), local);
  }

  /// A place by the number of its step.
  Place get(int step) {
    return step == Recorder.NO_PLACE ? NOWHERE : places.get(step);
  }
}
