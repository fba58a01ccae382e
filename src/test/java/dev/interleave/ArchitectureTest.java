package dev.interleave;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static JavaClasses classes;

  @BeforeAll
  static void importProject() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.interleave");
  }

  @Test
  void arrowsPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("trace")
        .definedBy("dev.interleave.trace..")
        .layer("program")
        .definedBy("dev.interleave.program..")
        .layer("simulate")
        .definedBy("dev.interleave.simulate..")
        .layer("analyse")
        .definedBy("dev.interleave.analyse..")
        .layer("explore")
        .definedBy("dev.interleave.explore..")
        .layer("remedy")
        .definedBy("dev.interleave.remedy..")
        .layer("lesson")
        .definedBy("dev.interleave.lesson..")
        .layer("exchange")
        .definedBy("dev.interleave.exchange..")
        .layer("text")
        .definedBy("dev.interleave.text..")
        .layer("file")
        .definedBy("dev.interleave.file..")
        .layer("live")
        .definedBy("dev.interleave.live..")
        .layer("claims")
        .definedBy("dev.interleave.claims..")
        .layer("compare")
        .definedBy("dev.interleave.compare..")
        .layer("odds")
        .definedBy("dev.interleave.odds..")
        .layer("picture")
        .definedBy("dev.interleave.picture..")
        .layer("footage")
        .definedBy("dev.interleave.footage..")
        .layer("export")
        .definedBy("dev.interleave.export..")
        .layer("app")
        .definedBy("dev.interleave.app..")
        .layer("cli")
        .definedBy("dev.interleave.cli..")
        .layer("start")
        .definedBy("dev.interleave")
        .whereLayer("trace")
        .mayNotAccessAnyLayer()
        .whereLayer("program")
        .mayOnlyAccessLayers("trace")
        .whereLayer("simulate")
        .mayOnlyAccessLayers("program", "trace")
        .whereLayer("analyse")
        .mayOnlyAccessLayers("trace", "text")
        .whereLayer("explore")
        .mayOnlyAccessLayers("program", "simulate", "trace", "text")
        .whereLayer("remedy")
        .mayOnlyAccessLayers("analyse", "explore", "program", "simulate", "trace", "text")
        .whereLayer("lesson")
        .mayOnlyAccessLayers("analyse", "explore", "file", "program", "simulate", "trace", "text")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("file")
        .mayOnlyAccessLayers("text")
        .whereLayer("exchange")
        .mayOnlyAccessLayers("file", "trace", "text")
        .whereLayer("live")
        .mayOnlyAccessLayers("file", "trace")
        .whereLayer("claims")
        .mayOnlyAccessLayers("live", "picture", "program", "simulate", "trace", "text")
        .whereLayer("compare")
        .mayOnlyAccessLayers("analyse", "footage", "picture", "simulate", "trace", "text")
        .whereLayer("odds")
        .mayOnlyAccessLayers(
            "analyse", "explore", "live", "picture", "program", "simulate", "trace", "text")
        .whereLayer("picture")
        .mayOnlyAccessLayers("trace", "text")
        .whereLayer("footage")
        .mayOnlyAccessLayers("analyse", "picture", "trace", "text")
        .whereLayer("export")
        .mayOnlyAccessLayers("file", "picture", "trace", "text")
        .whereLayer("app")
        .mayOnlyBeAccessedByLayers("start")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("start")
        .because("a run is a trace and every picture is a function of a trace and a time")
        .check(classes);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("dev.interleave.(**)")
        .should()
        .beFreeOfCycles()
        .because("a newcomer must be able to read one package without reading all")
        .check(classes);
  }

  @Test
  void panesMeetOnlyThroughTheSession() {
    slices()
        .matching("dev.interleave.app.(*)..")
        .namingSlices("pane $1")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                "dev.interleave.app.session..",
                "dev.interleave.app.canvas..",
                "dev.interleave.app.chip..",
                "dev.interleave.app.parts.."))
        .ignoreDependency(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                "dev.interleave.app.shell.."),
            com.tngtech.archunit.base.DescribedPredicate.alwaysTrue())
        .because("a pane that knows another cannot be changed alone")
        .check(classes);
  }

  @Test
  void theToolkitIsKnownToTheWindowAndThePainterAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.interleave.app..", "dev.interleave.export.paint..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..")
        .because("traces and pictures must work where there is no window")
        .check(classes);
  }
}
