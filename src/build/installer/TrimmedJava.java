import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Java and JavaFX cut down to the modules that the program uses.
final class TrimmedJava {

  /// What no class mentions and the program has use for: numbers and dates in German, and what
  /// libraries find by reflection.
  private static final List<String> UNSEEN = List.of("jdk.localedata", "jdk.unsupported");

  /// Programs of Java that nobody calls here. Only `java` itself is: real processes run on it.
  private static final Set<String> USED_PROGRAMS = Set.of("java", "java.exe", "javaw.exe");

  private final Build build;
  private final Platform platform;

  TrimmedJava(Build build, Platform platform) {
    this.build = build;
    this.platform = platform;
  }

  /// Makes it.
  ///
  /// @param jars the program and its libraries without JavaFX
  /// @return the folder of the new Java
  Path make(List<Path> jars) throws IOException {
    List<Path> toolkit = toolkitJars();
    Path modules = Tree.fresh(build.work().resolve("jmods"));
    var names = new ArrayList<String>();
    for (Path jar : toolkit) {
      names.add(asModuleOfFiles(jar, modules));
    }
    Set<String> wanted = new TreeSet<>(UNSEEN);
    wanted.addAll(names);
    wanted.addAll(modulesUsedBy(jars));
    Tree.remove(build.runtime());
    Tool.ofJdk(
        "jlink",
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            String.join(",", wanted),
            "--output",
            build.runtime().toString(),
            "--include-locales=en,de",
            "--no-header-files",
            "--no-man-pages",
            "--strip-java-debug-attributes"));
    for (Path file : Tree.list(build.runtime().resolve("bin"), name -> !isUsed(name))) {
      Files.delete(file);
    }
    System.out.println("Java with " + String.join(", ", wanted));
    return build.runtime();
  }

  private boolean isUsed(String program) {
    boolean isProgram = platform != Platform.WINDOWS || program.endsWith(".exe");
    return !isProgram || USED_PROGRAMS.contains(program);
  }

  /// The jars of JavaFX with code in them. Next to each lies an empty one without a platform.
  List<Path> toolkitJars() throws IOException {
    return Tree.list(
        build.libraries(), name -> name.matches("javafx-\\w+-[\\d.ea+-]+-(linux|mac|win).*\\.jar"));
  }

  /// Makes the form of a module in which native libraries lie beside the classes, so that they are
  /// files of the image and need not be unpacked at every person's first start.
  ///
  /// @return the module's name
  private String asModuleOfFiles(Path jar, Path folder) throws IOException {
    String name = jar.getFileName().toString().replaceAll("^javafx-(\\w+)-.*", "javafx.$1");
    Path parts = Tree.fresh(build.work().resolve(name));
    Path classes = Files.createDirectories(parts.resolve("classes"));
    Path libraries = Files.createDirectories(parts.resolve("lib"));
    Tree.take(jar, entry -> !platform.isNative(entry) && !entry.startsWith("META-INF/"), classes);
    Tree.takeFlat(jar, platform::isNative, libraries);
    Tool.ofJdk(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            folder.resolve(name + ".jmod").toString()));
    return name;
  }

  private Set<String> modulesUsedBy(List<Path> jars) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--module-path",
                build.libraries().toString(),
                "--multi-release",
                "base",
                "--ignore-missing-deps",
                "--print-module-deps"));
    jars.stream().map(Path::toString).forEach(arguments::add);
    // The answer is the last line; before it stand remarks on libraries that name no module.
    String answer = Tool.ofJdk("jdeps", arguments).strip().lines().toList().getLast();
    return Arrays.stream(answer.split(","))
        .filter(module -> module.matches("(java|jdk)\\..*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
