package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;

/** Does what the guide to matching says, with the guide's own example. */
class GuideToMatchingTest {

    private static final String GUIDE = "docs/guides/match-a-person.md";
    private static final String EXAMPLE = "docs/guides/examples/match-a-person.sh";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(\\S+)");
    private static final Pattern HEADER = Pattern.compile("-H \"([^:]+): ([^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("(?s)<<QUESTION\n(.*)\nQUESTION\n");

    @Test
    void theGuideShowsTheExampleThatIsTestedInTenLines() {
        String example = ProjectFiles.text(EXAMPLE);

        assertThat(ProjectFiles.text(GUIDE))
                .contains("<!-- " + EXAMPLE + " -->\n```sh\n" + example + "```\n");
        assertThat(example.lines().count()).isLessThanOrEqualTo(10);
    }

    @Test
    void theExampleGetsTheAnswerThatTheGuideShows() throws Exception {
        Family family = Family.enrolled("Nguyễn Minh Anh");
        MatchCaller caller = MatchCaller.open(null);

        HttpResponse<String> answer =
                MatchCaller.send(
                        request(
                                Map.of(
                                        "$TOKEN",
                                        caller.client().token(),
                                        "$NUMBER",
                                        family.number(),
                                        "$NAME",
                                        "Nguyễn Minh Anh",
                                        "$BORN",
                                        "2020-05-02")));
        HttpResponse<String> unaccented =
                MatchCaller.send(
                        request(
                                Map.of(
                                        "$TOKEN",
                                        caller.client().token(),
                                        "$NUMBER",
                                        family.number(),
                                        "$NAME",
                                        "Nguyen Minh Anh",
                                        "$BORN",
                                        "2020-05-02")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ProjectFiles.text(GUIDE)).contains("```json\n" + answer.body() + "\n```");
        assertThat(unaccented.body()).contains("\"match\":\"near\"", "\"name\":\"near\"");
    }

    /** The request that the shell and curl would make of the example. */
    private static HttpRequest.Builder request(Map<String, String> variables) {
        String example = ProjectFiles.text(EXAMPLE);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            example = example.replace(variable.getKey(), variable.getValue());
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        RunningPlatform.shared().address()
                                                + found(ADDRESS, example)))
                        .POST(HttpRequest.BodyPublishers.ofString(found(BODY, example)));
        HEADER.matcher(example)
                .results()
                .forEach(header -> request.header(header.group(1), header.group(2)));
        return request;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
