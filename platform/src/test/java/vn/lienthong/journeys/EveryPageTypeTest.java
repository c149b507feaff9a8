package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/**
 * What holds for every type of page in both languages. Each page is visited once and then looked at
 * from all sides.
 */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("pagesInBothLanguages")
class EveryPageTypeTest {

    /** Shorter sentences may be part of a name or of another sentence. */
    private static final int SENTENCE_MIN = 12;

    private static final int STRIDES_SPARE = 40;
    private static final Texts TEXTS = RunningPlatform.shared().bean(Texts.class);

    private static final Map<Language, Set<String>> ONLY_OF =
            Map.of(
                    Language.VIETNAMESE, sentencesOnlyOf(Language.VIETNAMESE),
                    Language.ENGLISH, sentencesOnlyOf(Language.ENGLISH));

    @RegisterExtension private static final Windows WINDOWS = Windows.ofTheClass();

    private static final Map<String, Page> OPEN = new HashMap<>();

    private static @Nullable Page shown;
    private static String showing = "";
    private static String focusedFirst = "";
    private static String firstStop = "";

    private final PageType type;
    private final Language language;
    private final Page page;

    EveryPageTypeTest(PageType type, Language language) {
        this.type = type;
        this.language = language;
        this.page = visited(type, language);
    }

    static Stream<Arguments> pagesInBothLanguages() {
        return Arrays.stream(PageType.values())
                .flatMap(type ->
                        Arrays.stream(Language.values())
                                .map(language -> Arguments.of(type, language)));
    }

    private static Page visited(PageType type, Language language) {
        String wanted = type + " " + language;
        if (!showing.equals(wanted)) {
            Page opened =
                    OPEN.computeIfAbsent(
                            type.visitor() + " " + language,
                            visitor -> WINDOWS.open(type.visitor(), language));
            opened.setViewportSize(1100, 800);
            type.visit(opened);
            // What asks for the focus has it when the page is painted, not when it is loaded.
            opened.evaluate(PageScripts.PAINTED);
            focusedFirst = (String) opened.evaluate("document.activeElement.className");
            opened.keyboard().press("Tab");
            firstStop = (String) opened.evaluate(PageScripts.FOCUSED);
            shown = opened;
            showing = wanted;
        }
        Page page = Objects.requireNonNull(shown, "page");
        page.setViewportSize(1100, 800);
        return page;
    }

    @Test
    void passesAxe() {
        AxeResults results = Accessibility.of(page);

        assertThat(results.getPasses()).isNotEmpty();
        assertThat(results.getViolations().stream().map(EveryPageTypeTest::described)).isEmpty();
    }

    @Test
    void worksFromTheKeyboard() {
        int stops = (int) page.evaluate(PageScripts.MARK_STOPS);
        var reached = new LinkedHashSet<String>();

        for (int stride = 0; stride < stops + STRIDES_SPARE && reached.size() < stops; stride++) {
            String stop = (String) page.evaluate(PageScripts.FOCUSED);
            assertThat(stop).doesNotStartWith("invisible");
            if (!stop.isEmpty()) {
                reached.add(stop.replace("skip ", ""));
            }
            page.keyboard().press("Tab");
        }

        assertThat(reached).as("reached by Tab").hasSize(stops);
    }

    /** A page with a mistake begins at the mistake, any other with the way past the header. */
    @Test
    void beginsWhereTheReaderWantsToBe() {
        boolean failed = page.locator(".govuk-error-summary[tabindex]").count() > 0;

        assertThat(focusedFirst.equals("govuk-error-summary")).isEqualTo(failed);
        assertThat(firstStop.startsWith("skip ")).isEqualTo(!failed);
        assertThat(page.title().startsWith(TEXTS.text(language, "page.error-prefix", Map.of())))
                .isEqualTo(failed);
    }

    /** 320 pixels are also what 400 percent leave of a screen of 1280 (WCAG 1.4.10). */
    @Test
    void reflowsAt320PixelsAndAt400Percent() {
        page.setViewportSize(320, 256);

        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        assertThat((List<?>) page.evaluate(PageScripts.TOO_WIDE)).as("cut off").isEmpty();
    }

    @Test
    void leavesRoomForStackedDiacritics() {
        assertThat((List<?>) page.evaluate(PageScripts.TOO_TIGHT)).isEmpty();
    }

    @Test
    void speaksOneLanguage() {
        String text = (String) page.evaluate(PageScripts.OWN_TEXT);

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
        assertThat(
                        Objects.requireNonNull(ONLY_OF.get(language.other())).stream()
                                .filter(text::contains))
                .as("sentences of the other language on %s", type)
                .isEmpty();
        assertThat(
                        TEXTS.keys(language).stream()
                                .filter(key -> key.contains("."))
                                .filter(key -> text.contains(" " + key + " ")))
                .as("keys without their sentence")
                .isEmpty();
    }

    private static Set<String> sentencesOnlyOf(Language language) {
        return TEXTS.keys(language).stream()
                .map(key -> TEXTS.text(language, key, Map.of()))
                .filter(sentence -> sentence.length() >= SENTENCE_MIN && !sentence.contains("{"))
                .filter(sentence ->
                        TEXTS.keys(language.other()).stream()
                                .noneMatch(key ->
                                        TEXTS.text(language.other(), key, Map.of())
                                                .contains(sentence)))
                .collect(Collectors.toSet());
    }

    private static String described(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
