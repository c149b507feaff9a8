package vn.lienthong.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One user's browser: keeps cookies, sends forms with their token. Used by one thread. */
public final class Browser {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String BOUNDARY = "----lien-thong-7d1f0b6c";
    private static final String CSRF = "_csrf";

    private final HttpClient client;
    private final String address;
    private final Timings timings;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * @param client shared by all browsers; must not follow redirects
     * @param address such as {@code http://localhost:8080}
     * @param timings told of every request that was answered as expected
     */
    public Browser(HttpClient client, String address, Timings timings) {
        this.client = client;
        this.address = address;
        this.timings = timings;
    }

    /** A client as browsers need it. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LIMIT)
                .build();
    }

    /**
     * Reads a page.
     *
     * @param label under which its time is kept
     * @param marker text that must be in it
     * @throws UnexpectedAnswerException unless the status is 200 and the marker is there
     */
    public Page read(String label, String path, String marker)
            throws IOException, InterruptedException {
        return timed(label, request(path).GET(), path, 200, marker);
    }

    /**
     * Sends the form of a page to where the page came from.
     *
     * @param form the page with the form
     * @param fields what was typed
     * @return the answer, which sends the reader elsewhere
     * @throws UnexpectedAnswerException unless the answer sends the reader elsewhere
     */
    public Page send(String label, Page form, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(fields);
        all.put(CSRF, form.value(CSRF).orElse(""));
        String body =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return timed(
                label,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                path,
                302,
                "");
    }

    /** Sends a form with one file, a PDF. */
    public Page upload(String label, Page form, String path, String field, byte[] pdf)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                utf8(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(BOUNDARY, CSRF, form.value(CSRF).orElse(""))));
        body.writeBytes(
                utf8(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"giay.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                                .formatted(BOUNDARY, field)));
        body.writeBytes(pdf);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return timed(
                label,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                path,
                302,
                "");
    }

    /** Signs in, or fails when the account is not let in. */
    public void signIn(SampleAccount account) throws IOException, InterruptedException {
        Page form = read("sign-in page", "/dang-nhap", "name=\"username\"");
        Page answer =
                send(
                        "sign in",
                        form,
                        "/dang-nhap",
                        Map.of("username", account.username(), "password", account.password()));
        if (answer.location().contains("/dang-nhap")) {
            throw new UnexpectedAnswerException("/dang-nhap", "the account was not let in");
        }
    }

    private Page timed(
            String label, HttpRequest.Builder request, String path, int status, String marker)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer =
                client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        long nanos = System.nanoTime() - begun;
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        String location =
                answer.headers().firstValue("Location").map(this::withoutAddress).orElse("");
        Page page =
                new Page(path, answer.statusCode(), location, answer.body())
                        .require(status, marker);
        timings.took(label, nanos);
        return page;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(LIMIT)
                        .header("Accept", "text/html,application/json");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }

    private String withoutAddress(String location) {
        return location.startsWith(address) ? location.substring(address.length()) : location;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
