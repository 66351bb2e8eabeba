package dev.helmsman.stats;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "dev.helmsman.stats", importOptions = ImportOption.DoNotIncludeTests.class)
class StatsStaysPureTest {
    @ArchTest
    static final ArchRule statistics_know_no_spring_no_sql_and_no_input_or_output = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jooq..",
                    "org.duckdb..",
                    "java.io..",
                    "java.nio.file..",
                    "java.net..")
            .because("stats takes arrays and records and gives records, so that anyone can check it");

    @ArchTest
    static final ArchRule statistics_know_nothing_of_the_server = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "belong to Helmsman outside stats",
                    type -> type.getPackageName().startsWith("dev.helmsman")
                            && !type.getPackageName().startsWith("dev.helmsman.stats")));
}
