package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.population.ActRules;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** The reference of errors is written from the catalogue that answers them. */
class ErrorReferenceTest {

    /** Codes of the register: its desk, its files, its interfaces. */
    private static final Pattern ABOUT_PEOPLE =
            Pattern.compile(
                    "(act|person|household|correction|amendment|revocation|desk|new-person|detail"
                            + "|import|extract|match|find)\\.");

    private static final ErrorCatalogue CATALOGUE = new ErrorCatalogue(Texts.fromClassPath());

    @Test
    void theReferenceListsTheWholeCatalogue() {
        assertThat(CATALOGUE.entries()).hasSizeGreaterThan(50);
        ProjectFiles.assertGenerated("docs/reference/errors.md", page());
    }

    @Test
    void whatRefusesAnActAFileOrAQuestionAboutPeopleGivesAnExample() {
        Set<String> refusals =
                new TreeSet<>(
                        ActRules.read(RunningPlatform.shared().bean(ContentDirectory.class))
                                .violations());
        CATALOGUE.entries().keySet().stream()
                .filter(code -> ABOUT_PEOPLE.matcher(code).lookingAt())
                .forEach(refusals::add);

        assertThat(refusals).hasSizeGreaterThan(120);
        assertThat(refusals)
                .allSatisfy(code -> {
                    assertThat(text(code, Language.VIETNAMESE)).containsPattern("[Vv]í dụ");
                    assertThat(text(code, Language.ENGLISH))
                            .containsPattern("[Ff]or example|such as");
                });
    }

    private static String text(String code, Language language) {
        ErrorCatalogue.Words words = CATALOGUE.words(Violation.of(code), language);
        return words.detail() + " " + words.action();
    }

    private static String page() {
        var page = new StringBuilder();
        page.append("# Errors\n\n");
        page.append("Generated from the error catalogue by `ErrorReferenceTest`; do not edit.\n\n");
        page.append("A code is stable. It is the `code` of a problem document");
        page.append(" (`application/problem+json`, RFC 9457), whose `type` is");
        page.append(" `urn:lienthong:error:<code>`; on pages and in the command line the words");
        page.append(" appear in the reader's language. *Who* can act:\n\n");
        page.append("- `citizen`: the person who filled in a form\n");
        page.append("- `caller`: the program or officer that called\n");
        page.append("- `operator`: those who run the platform\n");
        page.append(
                "- `capacity`: nobody at once; trying again later helps (`Retry-After` is set)\n\n");
        page.append("Words in braces are filled in when the error is answered.\n\n");
        page.append("| code | who | HTTP | Vietnamese | English |\n|---|---|---|---|---|\n");
        for (ErrorCatalogue.Entry entry : CATALOGUE.entries().values()) {
            page.append(
                    "| `%s` | %s | %d | %s | %s |\n"
                            .formatted(
                                    entry.code(),
                                    entry.who().name().toLowerCase(Locale.ROOT),
                                    entry.status(),
                                    words(entry, Language.VIETNAMESE),
                                    words(entry, Language.ENGLISH)));
        }
        return page.toString();
    }

    private static String words(ErrorCatalogue.Entry entry, Language language) {
        ErrorCatalogue.Words words = CATALOGUE.words(Violation.of(entry.code()), language);
        return "**%s.** %s %s"
                .formatted(words.title(), words.detail(), words.action())
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
