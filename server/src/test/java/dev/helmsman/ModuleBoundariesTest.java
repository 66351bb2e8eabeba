package dev.helmsman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The house's walls. */
class ModuleBoundariesTest {
    private static final Set<String> AREAS =
            Set.of("positioning", "insight", "assortment", "coordination", "promotion", "strategy");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.helmsman");

    @Test
    @DisplayName("no module reaches into another, and arrows point only where package-info allows")
    void modules() {
        // Pure statistics are for every module to use; that they use none stands in their own tests.
        ApplicationModules.of(Helmsman.class, JavaClass.Predicates.resideInAPackage("dev.helmsman.stats.."))
                .verify();
    }

    @TestFactory
    @DisplayName("no area imports another area")
    List<DynamicTest> areas() {
        return AREAS.stream()
                .sorted()
                .map(area -> DynamicTest.dynamicTest(area, () -> noClasses()
                        .that()
                        .resideInAPackage("dev.helmsman." + area + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(AREAS.stream()
                                .filter(other -> !other.equals(area))
                                .map(other -> "dev.helmsman." + other + "..")
                                .collect(Collectors.toSet())
                                .toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CLASSES)))
                .toList();
    }

    @Test
    @DisplayName("the rooms of data analysis stand in no circle")
    void rooms() {
        slices().matching("dev.helmsman.insight.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    @DisplayName("only the lake and ingest speak to DuckDB itself")
    void duckDb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.helmsman.lake..", "dev.helmsman.ingest..", "dev.helmsman.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(CLASSES);
    }
}
