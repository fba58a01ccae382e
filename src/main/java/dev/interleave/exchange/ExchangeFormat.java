package dev.interleave.exchange;

import dev.interleave.file.WholeFile;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The forms in which a run can be handed to other programs, told by how a file's name ends.
public enum ExchangeFormat {
  /// Interleave's own, which holds all there is.
  INTERLEAVE(TraceFile.EXTENSION, "the trace itself, to be opened again"),
  /// The Trace Event Format.
  PERFETTO(".json", "for Perfetto and Chrome: the Trace Event Format"),
  /// A table of events.
  CSV(".csv", "a table with a row for each event"),
  /// A sequence diagram in Mermaid.
  MERMAID(".mmd", "a sequence diagram in Mermaid"),
  /// A sequence diagram in PlantUML.
  PLANTUML(".puml", "a sequence diagram in PlantUML");

  private final String extension;
  private final String description;

  ExchangeFormat(String extension, String description) {
    this.extension = extension;
    this.description = description;
  }

  /// How names of such files end.
  public String extension() {
    return extension;
  }

  /// What it is, in a few words.
  public String description() {
    return description;
  }

  /// The format of a file by its name.
  public static Optional<ExchangeFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (TraceFile.isNamed(name)) {
      return Optional.of(INTERLEAVE);
    }
    return Arrays.stream(values()).filter(each -> name.endsWith(each.extension)).findFirst();
  }

  /// All endings: `.interleave, .json, …`.
  public static String endings() {
    return Arrays.stream(values()).map(ExchangeFormat::extension).collect(Collectors.joining(", "));
  }

  /// Whether a file is a run that [#load] reads, by its name.
  public static boolean canLoad(String name) {
    return TraceFile.isNamed(name) || name.toLowerCase(Locale.ROOT).endsWith(PERFETTO.extension);
  }

  /// Reads a run from a file: a trace file, or one in the Trace Event Format, which other programs
  /// write too. What of the latter has a counterpart is read: processes and threads are actors,
  /// slices the functions that these are in, counters variables.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws TraceFileException if what it holds is no such run
  public static LoadedTrace load(Path file) throws IOException, TraceFileException {
    if (TraceFile.isNamed(file.toString())) {
      return TraceFile.load(file);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return new ChromeReader(String.valueOf(file.getFileName())).read(stream);
    }
  }

  /// Writes a trace to a file, in place of what was there. The same trace and the same remarks give
  /// the same bytes.
  ///
  /// @param remarks what is said of its events; [#INTERLEAVE] does not carry them, because they
  ///   follow from the trace
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public void write(Trace trace, List<Remark> remarks, Path file) throws IOException {
    WholeFile.write(file, stream -> write(trace, remarks, stream));
  }

  private void write(Trace trace, List<Remark> remarks, OutputStream stream) throws IOException {
    switch (this) {
      case INTERLEAVE -> TraceFile.write(trace, stream);
      case PERFETTO -> ChromeExport.write(trace, remarks, stream);
      case CSV -> EventsCsv.write(trace, remarks, stream);
      case MERMAID -> diagram(trace, remarks, DiagramNotation.MERMAID, stream);
      case PLANTUML -> diagram(trace, remarks, DiagramNotation.PLANTUML, stream);
    }
  }

  private static void diagram(
      Trace trace, List<Remark> remarks, DiagramNotation notation, OutputStream stream)
      throws IOException {
    String text = new SequenceDiagram(trace, remarks).in(notation);
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
