package vn.lienthong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules of the house and the arrows between them. */
class ModulesTest {

    /** The libraries share the root package but are no modules. */
    static final ApplicationModules MODULES =
            ApplicationModules.of(
                    Application.class,
                    resideInAnyPackage(
                            "vn.lienthong.primitives..",
                            "vn.lienthong.rules..",
                            "vn.lienthong.synthetic..",
                            "vn.lienthong.parquet..",
                            "vn.lienthong.linkage.."));

    @Test
    void theHouseHasExactlyTheseModules() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "shell",
                        "reference",
                        "population",
                        "identity",
                        "services",
                        "steering",
                        "verification",
                        "demonstration");
    }

    @Test
    void noModuleUsesWhatItDoesNotDeclare() {
        MODULES.verify();
    }

    @Test
    void theDiagramsOfTheModulesAreDrawn() {
        var documenter = new Documenter(MODULES);

        documenter
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .exists()
                .content()
                .contains("Population register");
    }
}
