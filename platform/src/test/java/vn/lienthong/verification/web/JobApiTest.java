package vn.lienthong.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Reading.Purpose;

/** What programs are told whose files cannot be verified. */
class JobApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @Test
    void aFileThatIsRefusedIsNotKept() throws Exception {
        Caller caller = Caller.open("G09", Purpose.BENEFITS, null);
        String title = "List-" + UUID.randomUUID();
        HttpResponse<String> answer =
                Caller.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                PLATFORM.address()
                                                        + "/api/v1/verification/jobs?title="
                                                        + title
                                                        + "&purpose=BENEFITS&caseReference=TC-1"))
                                .header("Authorization", "Bearer " + caller.client().token())
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString("a\u0000b\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("input.not-text");
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select state, files_removed_at is not null as removed from verification.job where title = ?")
                                .param(title)
                                .query()
                                .singleRow())
                .containsEntry("state", "CANCELLED")
                .containsEntry("removed", true);
    }
}
