package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;

/** Does what the guide to matching says, with the guide's own example. */
class GuideToMatchingTest {

    private static final String GUIDE = "docs/guides/match-a-person.md";
    private static final CurlExample EXAMPLE =
            CurlExample.of("docs/guides/examples/match-a-person.sh");

    @Test
    void theGuideShowsTheExampleThatIsTestedInTenLines() {
        assertThat(ProjectFiles.text(GUIDE)).contains(EXAMPLE.inGuide());
        assertThat(EXAMPLE.text().lines().count()).isLessThanOrEqualTo(10);
    }

    @Test
    void theExampleGetsTheAnswerThatTheGuideShows() throws Exception {
        Family family = Family.enrolled("Nguyễn Minh Anh");
        MatchCaller caller = MatchCaller.open(null);

        HttpResponse<String> answer =
                MatchCaller.send(
                        EXAMPLE.request(
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
                        EXAMPLE.request(
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
}
