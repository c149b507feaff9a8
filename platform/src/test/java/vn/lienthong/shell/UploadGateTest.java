package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.demonstration.SampleAccounts.SampleAccount;

/** What pages upload: never on the disk in the clear, and only as much as memory holds. */
class UploadGateTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PAGE = "/can-bo/doi-chieu";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SENTINEL = "sentinel";
    private static final long MEGABYTE = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(PLATFORM.address() + path));
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(send(to(path)).body());
        assertThat(found.find()).as(path).isTrue();
        return found.group(1);
    }

    private void signIn() throws IOException, InterruptedException {
        SampleAccount account = PLATFORM.account(Role.OFFICER);
        String form =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(account.username(), account.password(), token("/dang-nhap"));
        assertThat(
                        send(to("/dang-nhap")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)))
                                .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> upload(String token, int lines)
            throws IOException, InterruptedException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        String body =
                part.formatted("_csrf", "")
                        + token
                        + "\r\n"
                        + part.formatted("file", "; filename=\"danh-sach.csv\"")
                        + "001090012345,Nguyễn Văn An\n".repeat(lines)
                        + "\r\n--x--\r\n";
        return send(
                to(PAGE).header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aListOfPersonsNeverLiesOnTheDiskInTheClear() throws Exception {
        Path work =
                ((File) PLATFORM.bean(ServletContext.class).getAttribute(ServletContext.TEMPDIR))
                        .toPath();
        signIn();
        String token = token(PAGE);
        try (WatchService watch = work.getFileSystem().newWatchService()) {
            work.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

            // Without the details of a case it is refused, once all of it was read.
            HttpResponse<String> answer = upload(token, 300_000);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(createdBefore(Files.createFile(work.resolve(SENTINEL)), watch)).isEmpty();
        } finally {
            Files.deleteIfExists(work.resolve(SENTINEL));
        }
    }

    /** Files that came before one that was made last. */
    private static List<String> createdBefore(Path last, WatchService watch)
            throws InterruptedException {
        List<String> created = new ArrayList<>();
        while (true) {
            WatchKey key = watch.take();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (last.getFileName().equals(event.context())) {
                    return created;
                }
                created.add(String.valueOf(event.context()));
            }
            key.reset();
        }
    }

    @Test
    void whoHasNotSignedInUploadsNothing() throws Exception {
        HttpResponse<String> answer = upload(token("/dang-nhap"), 10);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/dang-nhap");
    }

    @Test
    void memoryHoldsWhatIsLetIn() {
        MultipartConfigElement uploads = PLATFORM.bean(MultipartConfigElement.class);

        assertThat((long) uploads.getFileSizeThreshold())
                .isGreaterThanOrEqualTo(uploads.getMaxRequestSize());
        assertThat(UploadGate.places(22 * MEGABYTE, 512 * MEGABYTE)).isEqualTo(2);
        assertThat(UploadGate.places(22 * MEGABYTE, MEGABYTE)).isEqualTo(1);
        assertThat(UploadGate.places(22 * MEGABYTE, 64_000 * MEGABYTE)).isEqualTo(32);
    }
}
