package dev.interleave.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsJsonTest {

  private static final String TEXT = ClaimsJson.text(SampleReports.ofCores(2));

  private static List<Object> valuesOf(String field) throws IOException {
    var values = new ArrayList<Object>();
    try (JsonParser parser = new JsonFactory().createParser(TEXT)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && field.equals(parser.currentName())) {
          values.add(token.isNumeric() ? parser.getNumberValue() : parser.getText());
        }
      }
    }
    return values;
  }

  @Test
  void eachClaimHasItsVerdict() throws IOException {
    assertThat(valuesOf("topic")).containsExactly("start", "computing", "sharing");
    assertThat(valuesOf("verdict")).containsExactly("yes", "partly", "no");
  }

  @Test
  void everyFigureHasItsMedianAndItsSpread() throws IOException {
    assertThat(valuesOf("median")).containsExactly(50e3, 50e6, 1e8, 6e7, 1.0);
    assertThat(valuesOf("least")).hasSameSizeAs(valuesOf("median"));
    assertThat(valuesOf("most")).hasSameSizeAs(valuesOf("median"));
    assertThat(valuesOf("repetitions")).containsExactly(3, 3, 3, 3, 1);
  }

  @Test
  void whatIsCountedHasAUnitAndAnOrigin() throws IOException {
    assertThat(valuesOf("unit")).containsExactly("ns", "ns", "×");
    assertThat(valuesOf("origin")).containsExactly("measured", "measured", "simulated");
  }

  @Test
  void theMachineIsNamed() throws IOException {
    assertThat(valuesOf("system")).containsExactly("Some System 1.0 (amd64)");
    assertThat(valuesOf("cores")).containsExactly(2);
    assertThat(valuesOf("at")).containsExactly("2026-01-02T03:04:05Z");
  }

  @Test
  void whatWasTriedSaysWhatWasSeen() throws IOException {
    assertThat(valuesOf("seen"))
        .containsExactly("This program reads 42.", "The process reads 42, this program reads 0.");
  }
}
