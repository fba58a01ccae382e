import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the classes of a jar in a newer format. Java keeps no class in its archive that is
/// verified the old way, by following its code: those from before Java 6, as picocli's are. With
/// stack maps (JVMS 4.7.4) they are verified the new way, once, when the archive is made.
final class ModernClasses {

  /// The first format with everything that picocli's classes need and without what they do not: of
  /// Java 7, whose classes must have stack maps.
  private static final int FORMAT = ClassFile.JAVA_7_VERSION;

  private ModernClasses() {}

  /// Copies a jar, with classes of an old format made new.
  static void copy(Path jar, Path target) throws IOException {
    try (var source = new JarFile(jar.toFile());
        var copy = new ZipOutputStream(Files.newOutputStream(target))) {
      var format = format(source);
      for (ZipEntry entry : source.stream().toList()) {
        var written = new ZipEntry(entry.getName());
        written.setTime(entry.getTime());
        copy.putNextEntry(written);
        byte[] content = source.getInputStream(entry).readAllBytes();
        copy.write(entry.getName().endsWith(".class") ? modern(content, format) : content);
        copy.closeEntry();
      }
    }
  }

  /// The way to write classes of a jar: with stack maps, for which one must know what extends what.
  private static ClassFile format(JarFile jar) {
    ClassHierarchyResolver ofJar =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String name = type.descriptorString();
              ZipEntry entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
              try {
                return entry == null ? null : jar.getInputStream(entry);
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        ClassHierarchyResolverOption.of(
            ofJar.orElse(ClassHierarchyResolver.defaultResolver()).cached()));
  }

  private static byte[] modern(byte[] content, ClassFile format) {
    ClassModel old = format.parse(content);
    if (old.majorVersion() >= FORMAT || old.flags().has(AccessFlag.MODULE)) {
      return content;
    }
    ClassTransform newFormat =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(FORMAT, 0);
          } else {
            builder.with(element);
          }
        };
    // Code that is copied as it is would get no stack maps; so every instruction is written anew.
    ClassTransform newCode =
        ClassTransform.transformingMethods(
            (method, element) -> {
              if (element instanceof CodeModel code) {
                method.withCode(builder -> code.forEach(builder::with));
              } else {
                method.with(element);
              }
            });
    return format.transformClass(old, newFormat.andThen(newCode));
  }
}
