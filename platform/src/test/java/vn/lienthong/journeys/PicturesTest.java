package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shell.Language;

/**
 * Takes the pictures of the README. They go to {@code target/images}; {@code
 * -Dscreenshots=docs/images} names another directory, seen from the root of the repository.
 */
class PicturesTest {

    private static final int SIZE_MAX = 300_000;

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @ParameterizedTest
    @CsvSource({
        "home, HOME_OF_A_CITIZEN, 960",
        "form, FORM_WITH_A_MISTAKE, 960",
        "desk, DESK_SUBMITTED, 1180",
        "steering, STEERING, 1400"
    })
    void thePicturesOfTheReadmeAreTaken(String name, PageType type, int height) throws IOException {
        Page page =
                windows.open(
                        type.visitor(),
                        Language.VIETNAMESE,
                        options -> options.setViewportSize(1100, height));
        type.visit(page);
        page.evaluate("document.activeElement.blur()");
        Path directory =
                Path.of("..").resolve(System.getProperty("screenshots", "platform/target/images"));
        Files.createDirectories(directory);
        Path picture = directory.resolve(name + ".png");

        page.screenshot(new Page.ScreenshotOptions().setPath(picture));

        assertThat(Files.size(picture)).isBetween(10_000L, (long) SIZE_MAX);
    }
}
