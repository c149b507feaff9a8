package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say of files, commands and code is there. */
class DocumentationTest {

    private static final List<Path> DOCUMENTS = ProjectFiles.files("", ".md");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern COMMAND =
            Pattern.compile("\\./lienthong +([a-z]+)(?: +([a-z]+))?");
    private static final Pattern STATUS =
            Pattern.compile(
                    "(?m)^Status: (proposed|accepted|superseded by \\d{4}), \\d{4}-\\d{2}-\\d{2}$");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^\\s*(?:[\\w-]+ )*(?:class|record|enum|interface) (\\w+)");
    private static final Pattern TERM = Pattern.compile("`([A-Z]\\w*(?:\\.\\w+)*)`");

    @Test
    void everyLinkLeadsSomewhere() {
        var broken = new ArrayList<String>();
        int links = 0;
        for (Path document : DOCUMENTS) {
            for (String link : links(ProjectFiles.text(document))) {
                links++;
                if (!leadsSomewhere(document, link)) {
                    broken.add(ProjectFiles.ROOT.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(50);
    }

    @Test
    void everyDocumentIsReachedFromTheReadme() {
        Set<Path> reached = new HashSet<>();
        List<Path> next = new ArrayList<>(List.of(ProjectFiles.ROOT.resolve("README.md")));
        while (!next.isEmpty()) {
            Path document = next.removeLast();
            if (reached.add(document) && document.toString().endsWith(".md")) {
                for (String link : links(ProjectFiles.text(document))) {
                    Path target = target(document, link);
                    if (Files.isRegularFile(target)) {
                        next.add(target);
                    }
                }
            }
        }
        assertThat(ProjectFiles.files("docs", ".md")).isSubsetOf(reached);
    }

    @Test
    void everyDecisionSaysWhatWasDecidedAndWhatWasRefused() {
        List<Path> decisions = decisions();
        assertThat(decisions).hasSizeGreaterThan(12);
        for (Path decision : decisions) {
            assertThat(ProjectFiles.text(decision))
                    .as(decision.getFileName().toString())
                    .containsPattern(STATUS)
                    .contains("## Context\n", "## Decision\n", "## Options refused\n")
                    .contains("## Consequences\n");
        }
    }

    @Test
    void theIndexOfDecisionsListsThemAllInOrder() {
        String wanted =
                decisions().stream()
                        .map(decision ->
                                "- [%s](%s)"
                                        .formatted(
                                                headings(ProjectFiles.text(decision)).getFirst(),
                                                decision.getFileName()))
                        .collect(Collectors.joining("\n"));
        assertThat(ProjectFiles.text("docs/adr/README.md")).contains(wanted);
    }

    @Test
    void everyCommandThatIsMentionedExists() {
        Set<String> known = new HashSet<>(LienThong.commandLine().getSubcommands().keySet());
        Pattern.compile("(?m)^ {4}([a-z]+)\\)$")
                .matcher(ProjectFiles.text("lienthong"))
                .results()
                .forEach(label -> known.add(label.group(1)));
        var unknown = new HashSet<String>();
        var mentioned = new HashSet<String>();
        for (Path document : DOCUMENTS) {
            COMMAND.matcher(ProjectFiles.text(document))
                    .results()
                    .forEach(command -> {
                        mentioned.add(command.group(1));
                        if (!known.contains(command.group(1))) {
                            unknown.add(document.getFileName() + ": " + command.group());
                        }
                    });
        }
        assertThat(unknown).isEmpty();
        assertThat(mentioned).contains("start", "test", "doctor", "address");
    }

    @Test
    void everyTermOfTheGlossaryIsInTheCode() {
        Map<String, String> sources = sourcesByType();
        List<String> terms =
                ProjectFiles.text("docs/glossary.md")
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .flatMap(line -> TERM.matcher(line).results().map(found -> found.group(1)))
                        .toList();
        assertThat(terms).hasSizeGreaterThan(60);
        assertThat(terms)
                .allSatisfy(term -> {
                    String[] parts = term.split("\\.", -1);
                    assertThat(sources).containsKey(parts[0]);
                    for (int i = 1; i < parts.length; i++) {
                        assertThat(sources.get(parts[0])).containsPattern("\\b" + parts[i] + "\\b");
                    }
                });
    }

    @Test
    void generatedPagesSayThatTheyAreGenerated() {
        assertThat(ProjectFiles.files("docs/reference", ".md"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(page -> assertThat(ProjectFiles.text(page)).contains("do not edit"));
    }

    private static List<Path> decisions() {
        return ProjectFiles.files("docs/adr", ".md").stream()
                .filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
                .toList();
    }

    private static List<String> links(String text) {
        String prose = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .toList();
    }

    private static Path target(Path document, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? document : document.resolveSibling(path).normalize();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        Path target = target(document, link);
        if (!Files.exists(target)) {
            return false;
        }
        int anchor = link.indexOf('#');
        return anchor < 0
                || headings(ProjectFiles.text(target)).stream()
                        .map(DocumentationTest::slug)
                        .anyMatch(link.substring(anchor + 1)::equals);
    }

    private static List<String> headings(String text) {
        return HEADING.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The anchor that code hosts give a heading. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Map<String, String> sourcesByType() {
        var sources = new HashMap<String, String>();
        for (String folder : List.of("libs", "platform/src/main/java")) {
            for (Path file : ProjectFiles.files(folder, ".java")) {
                String text = ProjectFiles.text(file);
                TYPE.matcher(text)
                        .results()
                        .forEach(type -> sources.merge(type.group(1), text, String::concat));
            }
        }
        return sources;
    }
}
