package vn.lienthong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules between types that the compiler does not know, each with its reason. */
class ArchitectureTest {

    private static final Pattern GENERATED = Pattern.compile(".*(/gg/jte/|__|\\$\\$).*");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption((Location location) -> !location.matches(GENERATED))
                    .importPackages("vn.lienthong");

    @Test
    void theRulesSeeTheWholeHouse() {
        assertThat(CLASSES).hasSizeGreaterThan(250);
    }

    @Test
    void librariesStandAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.lienthong.primitives..",
                        "vn.lienthong.rules..",
                        "vn.lienthong.synthetic..",
                        "vn.lienthong.parquet..",
                        "vn.lienthong.linkage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "jakarta..", "java.net..")
                .because("a library must be usable without framework, database and network")
                .check(CLASSES);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "vn.lienthong.population..",
                        "vn.lienthong.services..",
                        "vn.lienthong.steering..",
                        "vn.lienthong.verification..",
                        "vn.lienthong.demonstration..")
                .should()
                .beFinal()
                .because("what never changes can be shared between threads without a thought")
                .check(CLASSES);
    }

    @Test
    void pagesAreNotCalledFromBelow() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.lienthong..web..")
                .because("web/ is a detail of its module: the module works without it")
                .check(CLASSES);
    }

    @Test
    void onlyStoresSpeakSqlInServices() {
        noClasses()
                .that()
                .resideInAPackage("vn.lienthong.services..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .because("the life of a dossier reads without SQL in between")
                .check(CLASSES);
    }

    @Test
    void aClassHasAtMostFiveCollaborators() {
        classes()
                .that()
                .resideInAnyPackage(
                        "vn.lienthong.population..",
                        "vn.lienthong.identity..",
                        "vn.lienthong.services..",
                        "vn.lienthong.steering..",
                        "vn.lienthong.verification..")
                .and()
                .areNotRecords()
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should(new AtMostFiveCollaborators())
                .because("a class with more collaborators has more than one responsibility")
                .check(CLASSES);
    }

    @Test
    void atLeastAThirdOfTheTypesAreHidden() {
        long all = CLASSES.stream().filter(type -> type.isTopLevelClass()).count();
        long hidden =
                CLASSES.stream()
                        .filter(type -> type.isTopLevelClass())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();

        assertThat(hidden * 3).isGreaterThanOrEqualTo(all);
    }

    @Test
    void configurationsHoldNothingButBeans() {
        CLASSES.stream()
                .filter(type -> type.getSimpleName().endsWith("Configuration"))
                .filter(type -> type.isAnnotatedWith(Configuration.class))
                .filter(type -> !type.getPackageName().equals("vn.lienthong.shell"))
                .flatMap(type -> type.getMethods().stream())
                .forEach(method ->
                        assertThat(
                                        method.isAnnotatedWith(Bean.class)
                                                || method.getName().startsWith("lambda$"))
                                .as(method.getFullName())
                                .isTrue());
    }
}
