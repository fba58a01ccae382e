package dev.interleave.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes rows of values between commas, after RFC 4180: lines end with CRLF, and what holds a
/// comma, a quote or a line end stands in quotes. The first row names the columns.
public final class CsvTable {

  private final Writer writer;
  private final int columns;

  /// Begins a table on a stream, which stays open.
  ///
  /// @throws IOException if the stream takes no more
  public CsvTable(OutputStream stream, List<String> columns) throws IOException {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.columns = columns.size();
    row(columns);
  }

  /// Adds a row.
  ///
  /// @param cells as many as there are columns
  /// @throws IOException if the stream takes no more
  public void row(List<String> cells) throws IOException {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          "A row has %d cells, not %d".formatted(columns, cells.size()));
    }
    for (int index = 0; index < columns; index++) {
      writer.write(index == 0 ? "" : ",");
      writer.write(cell(cells.get(index)));
    }
    writer.write("\r\n");
  }

  /// Hands everything on to the stream.
  ///
  /// @throws IOException if the stream takes no more
  public void flush() throws IOException {
    writer.flush();
  }

  private static String cell(String text) {
    boolean plain =
        text.chars()
            .noneMatch(
                character ->
                    character == ',' || character == '"' || character == '\n' || character == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
