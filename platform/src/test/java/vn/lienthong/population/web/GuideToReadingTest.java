package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;

/** Does what the guide to reading a person says, with the guide's own examples. */
class GuideToReadingTest {

    private static final String GUIDE = ProjectFiles.text("docs/guides/read-a-person.md");
    private static final CurlExample FIND = CurlExample.of("docs/guides/examples/find-a-person.sh");
    private static final CurlExample READ = CurlExample.of("docs/guides/examples/read-a-person.sh");

    @Test
    void theGuideShowsTheExamplesThatAreTested() {
        assertThat(GUIDE).contains(FIND.inGuide(), READ.inGuide());
    }

    @Test
    void theExamplesGetTheAnswerThatTheGuideShows() throws Exception {
        Family family = Family.enrolled("Nguyễn Minh Anh");
        MatchCaller caller = MatchCaller.open(null);
        String id = family.child().personId().toString();
        var variables =
                Map.of(
                        "$TOKEN",
                        caller.client().token(),
                        "$NUMBER",
                        family.number(),
                        "$NAME",
                        "Nguyễn Minh Anh",
                        "$ID",
                        id);

        HttpResponse<String> found = MatchCaller.send(FIND.request(variables));
        HttpResponse<String> read = MatchCaller.send(READ.request(variables));

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(found.body());
        String asShown =
                found.body()
                        .replace(id, "0199a0b1-0000-7000-8000-000000000000")
                        .replace(
                                family.mother().personId().toString(),
                                "0199a0b1-0000-7000-8000-000000000001")
                        .replace(family.number(), "001320012345");
        assertThat(GUIDE).contains("```json\n" + asShown + "\n```");
    }

    @Test
    void aNumberWithAnotherNameGetsTheAnswerThatTheGuideNames() throws Exception {
        Family family = Family.enrolled("Nguyễn Minh Anh");

        HttpResponse<String> answer =
                MatchCaller.send(
                        FIND.request(
                                Map.of(
                                        "$TOKEN", MatchCaller.open(null).client().token(),
                                        "$NUMBER", family.number(),
                                        "$NAME", "Nguyen Minh Anh")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("find.nobody");
        assertThat(GUIDE).contains("| 404 | `find.nobody` |");
    }
}
