package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The reference of modules is written from the modules themselves. */
class ModuleReferenceTest {

    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");
    private static final String SHELL = "shell";

    /** One module as its own package declares it. */
    private record Module(
            org.springframework.modulith.core.ApplicationModule found, ApplicationModule declared) {

        static Module of(org.springframework.modulith.core.ApplicationModule found) {
            return new Module(
                    found,
                    found.getBasePackage().getAnnotation(ApplicationModule.class).orElseThrow());
        }

        String name() {
            return found.getIdentifier().toString();
        }

        /** Modules, or named interfaces of modules, that it may use besides the shell. */
        List<String> uses() {
            return Arrays.stream(declared.allowedDependencies())
                    .filter(Predicate.not(SHELL::equals))
                    .toList();
        }

        List<String> publishes() {
            return found.getNamedInterfaces().getByName("events").stream()
                    .flatMap(events -> events.asJavaClasses())
                    .filter(JavaClass::isRecord)
                    .map(JavaClass::getSimpleName)
                    .sorted()
                    .toList();
        }

        List<String> listensTo() {
            return found.getEventsListenedTo(ModulesTest.MODULES).stream()
                    .filter(event -> event.getPackageName().startsWith("vn.lienthong"))
                    .map(JavaClass::getSimpleName)
                    .sorted()
                    .toList();
        }

        List<String> tables() {
            return ProjectFiles.files("platform/src/main/resources/db/migration", ".sql").stream()
                    .filter(file -> folder(file).equals(name()))
                    .flatMap(file ->
                            TABLE.matcher(ProjectFiles.text(file))
                                    .results()
                                    .map(result -> result.group(1)))
                    .toList();
        }

        /** The paragraphs of the package's own words. */
        List<String> words() {
            String source =
                    ProjectFiles.text(
                            "platform/src/main/java/vn/lienthong/" + name() + "/package-info.java");
            String javadoc =
                    JAVADOC.matcher(source)
                            .results()
                            .map(ModuleReferenceTest::group)
                            .findFirst()
                            .orElseThrow();
            return Arrays.stream(javadoc.replaceAll("\\s*\\n \\*", "\n").split("\n <p>", -1))
                    .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                    .toList();
        }

        private static String folder(Path migration) {
            return Objects.requireNonNull(migration.getParent()).getFileName().toString();
        }
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    @Test
    void theReferenceDescribesEveryModule() {
        List<Module> modules =
                ModulesTest.MODULES.stream()
                        .map(Module::of)
                        .sorted(Comparator.comparing(Module::name))
                        .toList();

        assertThat(modules).hasSize(8);
        assertThat(modules).flatExtracting(Module::publishes).hasSizeGreaterThan(5);
        assertThat(modules).flatExtracting(Module::tables).hasSizeGreaterThan(15);
        ProjectFiles.assertGenerated("docs/reference/modules.md", page(modules));
    }

    private static String page(List<Module> modules) {
        var page = new StringBuilder("# Modules\n\n");
        page.append("Generated from the modules' own declarations by `ModuleReferenceTest`;");
        page.append(" do not edit. An arrow means *may use*; every module may use `shell`, which");
        page.append(" is left out of the picture. A dashed arrow means *may read the events of*.");
        page.append("\n\n```mermaid\ngraph TD\n");
        for (Module module : modules) {
            for (String used : module.uses()) {
                if (used.endsWith(":: events")) {
                    String target = used.substring(0, used.indexOf(' '));
                    if (!module.uses().contains(target)) {
                        page.append("    %s -.-> %s\n".formatted(module.name(), target));
                    }
                } else {
                    page.append("    %s --> %s\n".formatted(module.name(), used));
                }
            }
        }
        page.append("```\n");
        modules.forEach(module -> section(page, module));
        return page.toString();
    }

    private static void section(StringBuilder page, Module module) {
        page.append("\n## `%s`: %s\n\n".formatted(module.name(), module.found().getDisplayName()));
        module.words().forEach(paragraph -> page.append(paragraph).append("\n\n"));
        page.append("| | |\n|---|---|\n");
        row(page, "may use", Arrays.asList(module.declared().allowedDependencies()));
        row(page, "publishes", module.publishes());
        row(page, "listens to", module.listensTo());
        row(page, "tables", module.tables());
    }

    private static void row(StringBuilder page, String title, List<String> names) {
        String cell =
                names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        page.append("| %s | %s |\n".formatted(title, cell.isEmpty() ? "–" : cell));
    }
}
