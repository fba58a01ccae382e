import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The program as a folder that runs by itself: launcher, jars, Java, and the archives of classes
/// from which it starts fast.
final class ProgramImage {

  private final Build build;
  private final Platform platform;

  ProgramImage(Build build, Platform platform) {
    this.build = build;
    this.platform = platform;
  }

  /// Makes it.
  ///
  /// @return its folder
  Path make() throws IOException {
    List<Path> jars = jars();
    Path java = new TrimmedJava(build, platform).make(jars);
    Path input = Tree.fresh(build.work().resolve("app"));
    for (Path jar : jars) {
      ModernClasses.copy(jar, input.resolve(jar.getFileName()));
    }
    Tree.fresh(build.images());
    Path image = platform.image(build.images());
    if (platform == Platform.LINUX) {
      assemble(image, input, java);
    } else {
      Tool.ofJdk("jpackage", jpackage(input, java));
    }
    Tree.stamp(image, build.time());
    for (Launch.Archive archive : Launch.Archive.values()) {
      train(image, archive);
    }
    return image;
  }

  /// What is on the class path: the program first. FFmpeg's native libraries are a part of their
  /// own, JavaFX is in Java, and JSpecify is for the compiler alone.
  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(build.jar());
    jars.addAll(
        Tree.list(
            build.libraries(),
            name -> !FilmPart.isNativeJar(name) && !name.matches("(javafx|jspecify)-.*\\.jar")));
    return jars;
  }

  /// Puts the image of Linux together. jpackage's launcher asks the package managers at each start
  /// which package it belongs to, for a fifth of a second; a script starts Java at once.
  private void assemble(Path image, Path input, Path java) throws IOException {
    Tree.copy(input, platform.application(image));
    Tree.copy(java, platform.java(image));
    String script =
        Files.readString(build.packaging().resolve("linux/interleave.sh"))
            .replace(
                "@OPTIONS@",
                Launch.options().stream()
                    .map(option -> "\"" + option.replace(Launch.FOLDER, "$app") + "\"")
                    .collect(Collectors.joining(" \\\n  ")))
            .replace("@CLASSPATH@", classPath(Path.of("$app")))
            .replace("@MAIN@", Launch.MAIN);
    Path launcher = Files.createDirectories(image.resolve("bin")).resolve("interleave");
    Files.writeString(launcher, script);
    launcher.toFile().setExecutable(true, false);
  }

  private List<String> jpackage(Path input, Path java) throws IOException {
    boolean isMac = platform == Platform.MACOS;
    var arguments = new ArrayList<String>();
    add(arguments, "--type", "app-image");
    add(arguments, "--name", platform.programName());
    add(arguments, "--dest", build.images().toString());
    add(arguments, "--runtime-image", java.toString());
    add(arguments, "--input", input.toString());
    add(arguments, "--main-jar", build.jar().getFileName().toString());
    add(arguments, "--main-class", Launch.MAIN);
    add(arguments, "--icon", build.icons().resolve(platform.icon()).toString());
    add(arguments, "--app-version", isMac ? build.versionOfMac() : build.plainVersion());
    add(arguments, "--vendor", "The Interleave project");
    add(arguments, "--description", "Makes concurrency visible");
    for (String option : Launch.options()) {
      add(arguments, "--java-options", option);
    }
    add(arguments, "--java-options", Launch.Archive.WINDOW.option());
    if (platform == Platform.WINDOWS) {
      add(arguments, "--add-launcher", "interleave-console=" + consoleLauncher());
    }
    return arguments;
  }

  private static void add(List<String> arguments, String name, String value) {
    arguments.add(name);
    arguments.add(value);
  }

  /// Describes the launcher for the command line of Windows, where a program has a console or none.
  private Path consoleLauncher() throws IOException {
    String options =
        Launch.options().stream()
            .map(option -> "\"" + option + "\"")
            .collect(Collectors.joining(" "));
    Path file = build.work().resolve("console.properties");
    Files.writeString(
        file,
        Files.readString(build.packaging().resolve("windows/console.properties"))
            .replace("@OPTIONS@", options + " " + Launch.Archive.COMMANDS.option()));
    return file;
  }

  /// Lets the program do what people do first while Java takes down which classes that needs.
  private void train(Path image, Launch.Archive archive) throws IOException {
    Path folder = platform.application(image);
    Path file = folder.resolve(archive.file());
    Path scratch = Tree.fresh(build.work().resolve("training"));
    var arguments = new ArrayList<Object>();
    Launch.options()
        .forEach(option -> arguments.add(option.replace(Launch.FOLDER, folder.toString())));
    arguments.add("-XX:AOTCacheOutput=" + file);
    arguments.add("-Dglass.platform=Headless");
    arguments.add("-Dprism.order=sw");
    // Not those of whoever builds.
    arguments.add("-Djava.util.prefs.userRoot=" + scratch);
    arguments.addAll(List.of("-cp", classPath(folder), Launch.TRAINING));
    arguments.addAll(List.of(archive.training(), scratch));
    String java = platform == Platform.WINDOWS ? "java.exe" : "java";
    String said =
        Tool.ofSystem(
            platform.java(image).resolve("bin").resolve(java).toString(), arguments.toArray());
    if (!Files.exists(file)) {
      throw new Failure("Java made no archive of classes:\n" + said);
    }
    Files.deleteIfExists(folder.resolve(archive.file() + ".config"));
  }

  /// The class path in the order of jpackage: the program, then the others by name.
  private String classPath(Path folder) throws IOException {
    return jars().stream()
        .map(jar -> folder + File.separator + jar.getFileName())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
