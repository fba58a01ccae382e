package dev.interleave.live.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// The few classes of this program that a child process needs, wherever this program lies: in a
/// folder, in a jar or in a runtime image. They are put into a small jar of their own, because an
/// archive of classes is only used for jars, and a small one opens faster.
final class ChildClasses {

  private static final String OURS = "dev/interleave/";

  private final Map<String, byte[]> files;

  private ChildClasses(Map<String, byte[]> files) {
    this.files = files;
  }

  /// A class, and every class of ours that it names, directly or through others.
  static ChildClasses neededBy(Class<?> main) {
    Map<String, byte[]> files = new TreeMap<>();
    Deque<String> names = new ArrayDeque<>();
    names.add(main.getName().replace('.', '/'));
    while (!names.isEmpty()) {
      String name = names.remove();
      if (!files.containsKey(name)) {
        byte[] bytes = bytes(main, name);
        files.put(name, bytes);
        addNamed(bytes, names);
      }
    }
    return new ChildClasses(files);
  }

  private static void addNamed(byte[] bytes, Deque<String> names) {
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof ClassEntry named && named.asInternalName().startsWith(OURS)) {
        names.add(named.asInternalName());
      }
    }
  }

  private static byte[] bytes(Class<?> main, String name) {
    try (InputStream in = main.getResourceAsStream("/" + name + ".class")) {
      if (in == null) {
        throw new IllegalStateException("This installation lacks the class " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A short text that is another one when any of the classes is, or what else it is made for.
  ///
  /// @param also what else it depends on
  String digest(String also) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(also.getBytes(StandardCharsets.UTF_8));
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Writes the jar.
  void writeTo(OutputStream stream) throws IOException {
    try (var jar = new JarOutputStream(stream)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey() + ".class"));
        jar.write(file.getValue());
      }
    }
  }
}
