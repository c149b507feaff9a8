package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.match.RecordOutcome;

/** Results beside the truth: how many are right, and which lines are not. */
class EvaluationTest {

    @Test
    void knownPersonsWhoWereNotFoundAreCountedAndWrongLinesNamed(@TempDir Path directory)
            throws IOException {
        Path results =
                Files.writeString(
                        directory.resolve("results.csv"),
                        """
                        line,outcome,person_id,posterior,margin,corrections,reasons
                        2,MATCHED,p1,0.999,9,,
                        3,NOT_FOUND,,0,0,,
                        4,NOT_FOUND,,0,0,,
                        5,MATCHED,p9,0.999,9,,
                        6,AMBIGUOUS,,0.5,0,,
                        7,CONFLICT,,0,0,,
                        8,CONFLICT,,0,0,,
                        9,MATCHED,p7,0.999,9,,
                        """);
        Path truth =
                Files.writeString(
                        directory.resolve("truth.csv"),
                        """
                        line,person_id,errors
                        2,p1,
                        3,p2,name-typing
                        4,,absent
                        5,p3,number-missing
                        6,p4,year-only
                        7,p5,
                        8,p6,conflict
                        9,,absent
                        """);
        Evaluation found = Evaluation.of(results, truth);

        assertThat(found.lines()).isEqualTo(7);
        assertThat(found.known()).isEqualTo(5);
        assertThat(found.notFound()).isEqualTo(1);
        assertThat(found.absentTaken()).isEqualTo(1);
        assertThat(found.wrongLines())
                .containsExactly(
                        new Evaluation.Wrong(3, RecordOutcome.NOT_FOUND, "", "p2"),
                        new Evaluation.Wrong(5, RecordOutcome.MATCHED, "p9", "p3"),
                        new Evaluation.Wrong(7, RecordOutcome.CONFLICT, "", "p5"),
                        new Evaluation.Wrong(9, RecordOutcome.MATCHED, "p7", ""));
    }
}
