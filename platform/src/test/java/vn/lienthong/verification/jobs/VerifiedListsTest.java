package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** Lists that were verified are counted by what sort of list they are. */
class VerifiedListsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static KnownPerson known;

    @BeforeAll
    static void anIndexOfTheRegister() {
        known = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
    }

    private static Map<String, Long> lines(String query) {
        var lines = new TreeMap<String, Long>();
        PLATFORM.sql()
                .sql(query)
                .query(row -> {
                    lines.put(row.getString(1), row.getLong(2));
                });
        return lines;
    }

    private static Map<String, Long> counted() {
        PLATFORM.awaitEvents();
        return lines(
                "select channel, sum(amount) from steering.case_fact where measure = 'VERIFIED' group by 1");
    }

    @Test
    void linesWithAnOutcomeCountUnderTheListOfTheRight() {
        String list =
                BodyFiles.HEAD
                        + BodyFiles.line(known)
                        + BodyFiles.line(known)
                        + "\"Phan Bội,001161999998,02/11/1961,Nữ\n";
        Map<String, Long> before = counted();
        for (String right :
                List.of("G01 DRIVING", "G06 TELECOMMUNICATIONS", "G12 SECURITIES", "G12 TAX")) {
            String[] parts = right.split(" ");
            assertThat(BodyFiles.done(parts[0], parts[1], list).state()).isEqualTo(JobState.DONE);
        }
        Map<String, Long> after = counted();

        for (String sort :
                List.of(
                        "DRIVER_LICENCES",
                        "MOBILE_SUBSCRIBERS",
                        "SECURITIES_PRACTITIONERS",
                        "TAXPAYERS")) {
            assertThat(after.getOrDefault(sort, 0L) - before.getOrDefault(sort, 0L))
                    .as(sort)
                    .isEqualTo(2);
        }
        assertThat(after)
                .isEqualTo(
                        lines(
                                """
                                select j.list, sum(o.lines) from verification.job j
                                join verification.job_outcome o using (job_id)
                                where j.state = 'DONE' group by 1
                                """));
    }
}
