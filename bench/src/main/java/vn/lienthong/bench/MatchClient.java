package vn.lienthong.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * A program of an agency that asks over HTTP whether persons are as their papers say, all of which
 * are right. Thread-safe.
 *
 * @param address of the API
 * @param token what the program signs in with
 * @param open connections that nobody uses at the moment
 */
record MatchClient(URI address, String token, Queue<OpenLine> open) implements AutoCloseable {

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
                platform.the(ApiClients.class).open(order).token(),
                new ConcurrentLinkedQueue<>());
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

    /** Reads a person's record; fails unless it is answered. */
    void read(UUID person, int number) {
        byte[] request =
                """
                GET %s/%s?purpose=BENEFITS&caseReference=B-%d HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Accept: application/json\r
                \r
                """
                        .formatted(address.getPath(), person, number, token)
                        .getBytes(StandardCharsets.US_ASCII);
        if (!answer(request).contains("\"id\":\"" + person)) {
            throw new IllegalStateException("a person was not read");
        }
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
        byte[] body = question.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                """
                POST %s%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Accept: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(address.getPath(), plural, token, body.length)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        if (answer(request).split("\"match\":\"yes\"", -1).length != persons + 1) {
            throw new IllegalStateException("a person was not matched");
        }
    }

    private String answer(byte[] request) {
        OpenLine kept = open.poll();
        OpenLine line = kept == null ? OpenLine.to(address) : kept;
        // One that failed is not used again.
        String answer = line.ask(request);
        open.add(line);
        return answer;
    }

    @Override
    public void close() {
        open.forEach(OpenLine::close);
    }
}
