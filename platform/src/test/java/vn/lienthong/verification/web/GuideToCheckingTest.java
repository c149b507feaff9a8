package vn.lienthong.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** Does what the guide to verification says, with the guide's own example. */
class GuideToCheckingTest {

    private static final String GUIDE = "docs/guides/verify-for-a-body.md";
    private static final String FILE = "docs/guides/examples/check-a-person.sh";
    private static final Pattern BODY = Pattern.compile("(?s)<<QUESTION\n(.*)\nQUESTION\n");

    @Test
    void theGuideShowsTheExampleThatIsTestedInTenLines() {
        String example = ProjectFiles.text(FILE);

        assertThat(ProjectFiles.text(GUIDE))
                .contains("<!-- " + FILE + " -->\n```sh\n" + example + "```\n");
        assertThat(example.lines().count()).isLessThanOrEqualTo(10);
    }

    @Test
    void theExampleGetsTheAnswerThatTheGuideShows() throws Exception {
        RunningPlatform platform = RunningPlatform.shared();
        KnownPerson woman = KnownPerson.entered();
        platform.bean(SnapshotBuild.class).build();
        Matcher body = BODY.matcher(ProjectFiles.text(FILE));
        assertThat(body.find()).isTrue();
        HttpResponse<String> answer =
                Caller.open("G09", Purpose.BENEFITS, null)
                        .send(
                                body.group(1)
                                        .replace("$NUMBER", woman.number())
                                        .replace("$NAME", KnownPerson.NAME)
                                        .replace("$BORN", woman.born().toString()));
        String shown =
                answer.body()
                        .replaceAll("\"registerAsOf\":\"[^\"]+\"", "\"registerAsOf\":\"MOMENT\"");

        assertThat(ProjectFiles.text(GUIDE)).contains("```json\n" + shown + "\n```");
    }

    @Test
    void aProgramHandsAFileInAndTakesTheResults() throws Exception {
        RunningPlatform platform = RunningPlatform.shared();
        Caller caller = Caller.open("G09", Purpose.BENEFITS, null);
        String jobs = platform.address() + "/api/v1/verification/jobs";
        HttpResponse<String> sent =
                Caller.send(
                        authorized(
                                        caller,
                                        jobs
                                                + "?title=Child+benefits&purpose=BENEFITS&caseReference=TC-1")
                                .header("Content-Type", "text/csv")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "ho_ten,ngay_sinh\nPhan Bội Ngọc,02/11/1961\n")));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        Matcher id = Pattern.compile("\"jobId\":\"([^\"]+)\"").matcher(sent.body());
        assertThat(id.find()).isTrue();
        String job = jobs + "/" + id.group(1);
        assertThat(Caller.send(authorized(caller, job).GET()).body()).contains("\"lines\":2");
        Caller stranger = Caller.open("G18", Purpose.HEALTH, null);
        assertThat(Caller.send(authorized(stranger, job).GET()).statusCode()).isEqualTo(404);
        assertThat(Caller.send(authorized(stranger, job + "/results").GET()).statusCode())
                .isEqualTo(404);
    }

    private static HttpRequest.Builder authorized(Caller caller, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + caller.client().token());
    }
}
