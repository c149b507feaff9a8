package vn.lienthong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Language;

/**
 * Browser windows of a test or a class of tests, each with cookies of its own. Signing in happens
 * once for each visitor and is remembered; a failed test leaves a picture and the text of each
 * window in {@code target/journeys}.
 */
final class Windows implements AfterEachCallback, AfterAllCallback {

    private static final Path FAILURES = Path.of("target", "journeys");
    private static final int PATIENCE_MILLISECONDS = 15_000;
    private static final Map<String, String> REMEMBERED = new HashMap<>();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final boolean shared;

    private Windows(boolean shared) {
        this.shared = shared;
    }

    /** Windows that close after each test. */
    static Windows ofEachTest() {
        return new Windows(false);
    }

    /** Windows that all tests of a class look at. */
    static Windows ofTheClass() {
        return new Windows(true);
    }

    /** A window of somebody who reads Vietnamese. */
    Page open(Visitor visitor) {
        return open(visitor, Language.VIETNAMESE);
    }

    Page open(Visitor visitor, Language language) {
        return open(visitor, language, options -> {});
    }

    /**
     * A window.
     *
     * @param special what is special about this browser, such as its size
     */
    Page open(Visitor visitor, Language language, Consumer<Browser.NewContextOptions> special) {
        String memory =
                REMEMBERED.computeIfAbsent(
                        visitor.username() + " " + language, key -> signedIn(visitor, language));
        return window(options -> special.accept(options.setStorageState(memory)));
    }

    /** What a page is answered with. */
    static int statusOf(Page page, String path) {
        return Objects.requireNonNull(page.navigate(path), path).status();
    }

    /** Addresses of all that the windows of this test asked for. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    private Page window(Consumer<Browser.NewContextOptions> special) {
        var options =
                new Browser.NewContextOptions()
                        .setBaseURL(RunningPlatform.shared().address())
                        .setViewportSize(1100, 800)
                        .setLocale("vi-VN");
        special.accept(options);
        BrowserContext context = Chromium.shared().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.onRequest(request -> addresses.add(request.url()));
        contexts.add(context);
        return context.newPage();
    }

    private String signedIn(Visitor visitor, Language language) {
        Page page = window(options -> {});
        if (visitor.signsIn()) {
            page.navigate("/dang-nhap");
            page.fill("#username", visitor.username());
            page.fill("#password", visitor.password());
            page.click("main button[type=submit]");
            page.waitForURL("**/");
        }
        page.navigate("/?lang=" + language.tag());
        String memory = page.context().storageState();
        contexts.remove(page.context());
        page.context().close();
        return memory;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isPresent()) {
            keep(
                    (test.getParent().map(ExtensionContext::getDisplayName).orElse("")
                                    + "."
                                    + test.getDisplayName())
                            .replaceAll("[^\\p{L}\\p{N}.]+", "-"));
        }
        if (!shared) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    /** Closes every window. */
    void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        addresses.clear();
    }

    private void keep(String name) throws IOException {
        Files.createDirectories(FAILURES);
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                String file = name + "-" + ++number;
                Files.writeString(FAILURES.resolve(file + ".html"), page.content());
                try {
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(FAILURES.resolve(file + ".png")));
                } catch (PlaywrightException closed) {
                    // A window that is gone leaves no picture; its text was kept.
                }
            }
        }
    }
}
