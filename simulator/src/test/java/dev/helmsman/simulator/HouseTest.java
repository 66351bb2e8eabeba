package dev.helmsman.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.helmsman.simulator");

    @Test
    void the_world_knows_no_file_format() {
        noClasses()
                .that()
                .resideInAPackage("..simulator.world..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..simulator.exports..", "org.apache.poi..", "java.nio.file..")
                .because("formats are written from the world, not the other way round")
                .check(classes);
    }

    @Test
    void nothing_asks_a_clock_or_an_unseeded_die() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .because("the same options give the same bytes")
                .check(classes);
    }
}
