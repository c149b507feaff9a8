package vn.lienthong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of this JVM, from the operating system: nothing is downloaded. Without it the
 * journeys fail and say what to install. Used by one thread.
 */
final class Chromium {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static @Nullable Browser shared;

    private Chromium() {}

    static Browser shared() {
        if (shared == null) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            shared =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(executable())
                                            .setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return shared;
    }

    /** Property {@code chromium} names another executable. */
    private static Path executable() {
        String chosen = System.getProperty("chromium", "");
        Stream<Path> places = chosen.isBlank() ? PLACES.stream() : Stream.of(Path.of(chosen));
        return places.filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "The journeys need Chromium, which is not installed: run"
                                        + " apt-get install --no-install-recommends chromium"
                                        + " fonts-noto-core, or pass -Dchromium=/path/to/it."));
    }
}
