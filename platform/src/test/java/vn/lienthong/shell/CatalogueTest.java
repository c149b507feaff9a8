package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences and errors: both languages say everything, and everything said is used. */
class CatalogueTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Texts TEXTS = Texts.fromClassPath();
    private static final ErrorCatalogue ERRORS = new ErrorCatalogue(TEXTS);
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    private static String sources(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).isNotEmpty();
            var all = new StringBuilder();
            for (Path file : found) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    private static Set<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        assertThat(TEXTS.keys(Language.ENGLISH)).isEqualTo(TEXTS.keys(Language.VIETNAMESE));
        for (String key : TEXTS.keys(Language.VIETNAMESE)) {
            assertThat(places(Language.ENGLISH, key))
                    .as(key)
                    .isEqualTo(places(Language.VIETNAMESE, key));
        }
    }

    private static Set<String> places(Language language, String key) {
        return PLACE.matcher(TEXTS.text(language, key, Map.of()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceThatATemplateAsksForIsWritten() throws IOException {
        Set<String> asked =
                all(sources(SOURCES.resolve("jte"), ".jte"), "frame\\.t\\(\"([a-z.A-Z_-]+)\"[,)]");

        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(TEXTS.keys(Language.VIETNAMESE)).containsAll(asked);
    }

    @Test
    void everyErrorThatTheCodeNamesHasWordsAndSomebodyWhoCanAct() throws IOException {
        String code =
                sources(SOURCES.resolve("java"), ".java")
                        + sources(Path.of("../libs/primitives/src/main"), ".java");
        Set<String> named = all(code, "(?:Violation\\.of|new FaultException)\\(\\s*\"([a-z.-]+)\"");

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(ERRORS.entries().keySet()).containsAll(named);
        for (String error : ERRORS.entries().keySet()) {
            for (Language language : Language.values()) {
                for (String part : List.of(".title", ".detail", ".action")) {
                    assertThat(TEXTS.has(language, error + part)).as(error + part).isTrue();
                }
            }
        }
    }

    @Test
    void theStyleSheetCarriesNoFontOfAnotherGovernmentAndNeverNamesOne() {
        String css = new String(new Stylesheet().plain(), StandardCharsets.UTF_8);

        assertThat(css).doesNotContain("GDS Transport").doesNotContain("@font-face");
        assertThat(css).contains(".govuk-button").contains(".lt-header");
    }

    /** Of two sentences under one key, one would be lost without a word. */
    @Test
    void noKeyStandsTwice() throws IOException {
        Path messages = Path.of("src/main/resources/messages");
        try (Stream<Path> files = Files.list(messages)) {
            for (Path file : files.toList()) {
                List<String> keys =
                        Files.readAllLines(file).stream()
                                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf(" = ")))
                                .toList();
                assertThat(keys).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }
}
