package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Finding;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.program.syntax.SyntaxException;
import dev.interleave.program.syntax.SyntaxTree;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds changes that may keep a finding from happening again.
public final class Remedies {

  private Remedies() {}

  /// Changes to try, the simplest first; none for a run that was not simulated. Whether they help
  /// is for a [Trial] to say.
  ///
  /// @param texts the language in which they are described
  public static List<Remedy> of(Trace trace, Finding finding, Texts texts) {
    if (!(trace.origin().provenance() instanceof Provenance.Simulated)) {
      return List.of();
    }
    var remedies = new ArrayList<Remedy>();
    String source = trace.origin().source();
    Toggles toggles = trace.origin().settings().toggles();
    Toggles last = trace.momentAfter(trace.events().size()).toggles();
    boolean off = isLockOff(toggles) || isLockOff(last);
    if (off && helpsAgainst(finding.kind())) {
      remedies.add(
          new Remedy(texts.say("remedy.locks-on"), source, toggles.withLocks(true), false));
    }
    edits(trace, finding, off, texts).forEach(edit -> add(remedies, edit, source, toggles));
    return remedies;
  }

  private static boolean isLockOff(Toggles toggles) {
    return !toggles.locks() || !toggles.locksOff().isEmpty();
  }

  private static boolean helpsAgainst(Finding.Kind kind) {
    return switch (kind) {
      case LOST_UPDATE, DATA_RACE, PREDICTED_RACE, TORN_ARRAY, TORN_READ, UNCAUGHT_EXCEPTION ->
          true;
      case KILLED_WHILE_HOLDING,
          DEADLOCK,
          POSSIBLE_DEADLOCK,
          WAITS_FOREVER,
          LOCK_NEVER_RELEASED,
          STARVATION,
          CONTENTION ->
          false;
    };
  }

  /// An edited text and what was done to it.
  record Edit(String description, String text) {}

  private static List<Edit> edits(Trace trace, Finding finding, boolean off, Texts texts) {
    try {
      SyntaxTree tree = SyntaxTree.parse(trace.origin().source());
      var lines = new SourceLines(trace.origin().source());
      Optional<Edit> edit =
          switch (finding.kind()) {
            case LOST_UPDATE, DATA_RACE, PREDICTED_RACE, TORN_ARRAY, TORN_READ ->
                off ? Optional.empty() : new LockAround(trace, tree, lines, texts).edit(finding);
            case LOCK_NEVER_RELEASED -> new WithForAcquire(tree, lines, texts).edit();
            case UNCAUGHT_EXCEPTION, WAITS_FOREVER -> new WhileForIf(tree, lines, texts).edit();
            case DEADLOCK, POSSIBLE_DEADLOCK -> new LocksInOrder(tree, lines, texts).edit();
            case KILLED_WHILE_HOLDING, STARVATION, CONTENTION -> Optional.empty();
          };
      return edit.stream().toList();
    } catch (SyntaxException unreadable) {
      return List.of();
    }
  }

  /// Adds an edit, unless the teaching language does not accept its text.
  private static void add(List<Remedy> remedies, Edit edit, String source, Toggles toggles) {
    try {
      Program.compile("remedy", edit.text());
      if (!edit.text().equals(source)) {
        remedies.add(new Remedy(edit.description(), edit.text(), toggles, true));
      }
    } catch (ProgramException unfit) {
      // An edit that breaks the program is none.
      return;
    }
  }
}
