package dev.interleave.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.jspecify.annotations.Nullable;

/// A node of preferences of its own that lives as long as a test.
final class ForgetfulPreferences extends AbstractPreferences {

  private final Map<String, String> values = new HashMap<>();

  ForgetfulPreferences() {
    super(null, "");
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {
    values.clear();
  }

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    throw new UnsupportedOperationException("The window keeps everything in one node");
  }

  @Override
  protected void syncSpi() {}

  @Override
  protected void flushSpi() {}
}
