package vn.lienthong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * A program of an agency that asks over HTTP whether persons are as their papers say, all of which
 * are right. Its client is the plainest there is, for it takes processor time from the platform.
 *
 * @param address of the API
 * @param token what the program signs in with
 */
record MatchClient(URI address, String token) {

    static {
        // One for each caller; the client would keep five.
        System.setProperty("http.maxConnections", "64");
    }

    /**
     * A client just opened at a platform.
     *
     * @param path of the API that is asked
     */
    static MatchClient of(PlatformInThisJvm platform, String path) {
        var order =
                new OpenClient(
                        AgencyCode.of("G09"),
                        "bench",
                        Set.of(Reading.Purpose.BENEFITS),
                        null,
                        "Luật 26/2023/QH15, Điều 10");
        return new MatchClient(
                URI.create(platform.address() + path),
                platform.the(ApiClients.class).open(order).token());
    }

    /** Asks about one person; fails unless they are matched. */
    void ask(SyntheticPerson person, int number) {
        ask("", question(person, number), 1);
    }

    /** Asks about several persons at once; fails unless all are matched. */
    void ask(List<SyntheticPerson> persons, int number) {
        ask(
                "es",
                persons.stream()
                        .map(person -> question(person, number))
                        .collect(Collectors.joining(",", "{\"questions\":[", "]}")),
                persons.size());
    }

    private static String question(SyntheticPerson person, int number) {
        return """
        {"purpose":"BENEFITS","caseReference":"B-%d",
         "person":{"number":"%s","name":"%s","birthDate":"%s","sex":"%s"}}\
        """
                .formatted(
                        number,
                        person.personalNumber().unmasked(),
                        person.name().full(),
                        person.birthDate(),
                        person.sex().name().charAt(0));
    }

    private void ask(String plural, String question, int persons) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + plural).toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(question.getBytes(StandardCharsets.UTF_8));
            }
            // Read to its end, or else the connection is not used again.
            try (InputStream answer = connection.getInputStream()) {
                String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (text.split("\"match\":\"yes\"", -1).length != persons + 1) {
                    throw new IllegalStateException("a person was not matched");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
