package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.verify.VerificationParts.Part;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** A file verified in parts comes out as the whole does, whoever does which part when. */
class PartsTest {

    private static final int PERSONS = 5_000;

    @TempDir Path directory;

    private VerificationOrder order(Path index, String out) {
        return new VerificationOrder(
                index,
                directory.resolve("queries.csv"),
                directory.resolve(out),
                ModelText.builtIn(),
                Map.of(),
                1);
    }

    @Test
    void givesTheSameBytesInAnyOrderOfThePartsAndAfterAStop() throws IOException {
        Path index = Country.index(directory, PERSONS);
        SyntheticFiles.queries(
                directory,
                new SyntheticQueries(Country.POPULATION, PERSONS, 3, ErrorRates.usual()),
                60_000,
                Country.ROWS);
        Verification.run(order(index, "whole"), (lines, bytes, size) -> {});
        VerificationOrder order = order(index, "parts");
        try (RegisterIndex open = RegisterIndex.open(index)) {
            VerificationParts job = VerificationParts.begin(order);
            List<Part> parts = job.parts(1);
            assertThat(parts).hasSizeGreaterThan(2);
            assertThat(job.parts(1 << 30)).hasSize(1);
            VerificationParts other = VerificationParts.join(order, job.text());
            other.verify(open, parts.getLast());
            assertThatThrownBy(() -> job.end(open, parts)).hasMessage("output.incomplete");
            Files.writeString(directory.resolve("parts/results.csv"), "half a row");
            VerificationParts again = VerificationParts.begin(order);
            for (Part part : parts.reversed()) {
                again.verify(open, part);
                again.verify(open, part);
            }
            again.end(open, parts);
        }

        for (String file : List.of("results.csv", "rejects.csv", "report.json", "report.html")) {
            assertThat(directory.resolve("parts").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("whole").resolve(file));
        }
    }

    @Test
    void aPartOfWhichTheTextChangedSinceIsDoneAnew() throws IOException {
        Path index = Country.index(directory, PERSONS);
        SyntheticFiles.queries(
                directory,
                new SyntheticQueries(Country.POPULATION, PERSONS, 3, ErrorRates.usual()),
                20_000,
                Country.ROWS);
        Path queries = directory.resolve("queries.csv");
        Verification.run(order(index, "before"), (lines, bytes, size) -> {});
        VerificationOrder order = order(index, "parts");
        try (RegisterIndex open = RegisterIndex.open(index)) {
            VerificationParts job = VerificationParts.begin(order);
            List<Part> parts = job.parts(1);
            for (Part part : parts) {
                job.verify(open, part);
            }
            byte[] text = Files.readAllBytes(queries);
            for (int i = text.length - 2; text[i] != '\n'; i--) {
                text[i] = text[i] >= '0' && text[i] <= '9' ? (byte) '0' : text[i];
            }
            Files.write(queries, text);
            VerificationParts again = VerificationParts.begin(order);
            for (Part part : parts) {
                again.verify(open, part);
            }
            again.end(open, parts);
        }
        Verification.run(order(index, "whole"), (lines, bytes, size) -> {});

        assertThat(
                        Files.mismatch(
                                directory.resolve("before/results.csv"),
                                directory.resolve("whole/results.csv")))
                .isNotNegative();
        assertThat(directory.resolve("parts/results.csv"))
                .hasSameBinaryContentAs(directory.resolve("whole/results.csv"));
    }
}
