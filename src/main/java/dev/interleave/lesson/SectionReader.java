package dev.interleave.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds the parts of a lesson.
final class SectionReader {

  private static final String HEADING = "## ";

  private final Complaints complaints;

  SectionReader(Complaints complaints) {
    this.complaints = complaints;
  }

  /// The lines before the first heading.
  static List<Line> head(List<Line> lines) {
    return lines.stream().takeWhile(line -> !line.begins(HEADING)).toList();
  }

  /// The parts, by what they are.
  Map<Section.Part, Section> sections(List<Line> lines) throws LessonException {
    var sections = new EnumMap<Section.Part, Section>(Section.Part.class);
    int at = head(lines).size();
    while (at < lines.size()) {
      Line heading = lines.get(at);
      Section.Part part = part(heading);
      if (sections.keySet().stream().anyMatch(before -> before.compareTo(part) >= 0)) {
        throw complaints.about(heading, 1, "order", part.title(), titles());
      }
      var inside = new ArrayList<Line>();
      for (at++; at < lines.size() && !lines.get(at).begins(HEADING); at++) {
        inside.add(lines.get(at));
      }
      sections.put(part, new Section(heading, part, inside));
    }
    return sections;
  }

  private Section.Part part(Line heading) throws LessonException {
    Phrase title = heading.after(HEADING.strip());
    return Arrays.stream(Section.Part.values())
        .filter(part -> part.title().equalsIgnoreCase(title.text()))
        .findFirst()
        .orElseThrow(
            () -> complaints.about(heading, title.column(), "heading", title.text(), titles()));
  }

  private static String titles() {
    return Arrays.stream(Section.Part.values())
        .map(part -> HEADING + part.title())
        .collect(Collectors.joining(", "));
  }
}
