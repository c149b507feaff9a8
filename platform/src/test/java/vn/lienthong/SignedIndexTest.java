package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.population.intake.ExtractManifest;
import vn.lienthong.population.intake.ExtractOrder;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.shell.SimulatedTime;

/** An index is of the extract that the register signed, and of its day. */
class SignedIndexTest {

    @TempDir Path directory;

    private final StringWriter told = new StringWriter();

    private ExtractManifest taken(Path out) {
        return RunningPlatform.shared()
                .bean(RegisterExtract.class)
                .take(
                        new ExtractOrder(
                                out,
                                out.resolve("keys"),
                                "tester",
                                "Đối chiếu",
                                "Luật 26/2023/QH15, Điều 11"));
    }

    private int build(Path extract, Path index, String... more) {
        List<String> words = new ArrayList<>(List.of("index", "build", "--lang", "en"));
        words.addAll(List.of("--register", extract.toString(), "--out", index.toString()));
        words.addAll(List.of(more));
        return LienThong.commandLine()
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(told))
                .execute(words.toArray(String[]::new));
    }

    @Test
    void anIndexIsBuiltOnlyOfAnExtractAsItWasSigned() throws IOException {
        ExtractManifest manifest = taken(directory);
        ExtractManifest other = taken(directory.resolve("other"));
        Path extract = directory.resolve(manifest.file());
        Path index = directory.resolve("register.index");
        String ending = manifest.file().replace(".csv", ".pub.pem");
        String key = directory.resolve(ending).toString();
        String strange = directory.resolve("other").resolve(ending).toString();
        assertThat(other.file()).isEqualTo(manifest.file());

        assertThat(build(extract, index, "--key", key)).as("%s", told).isZero();
        try (RegisterIndex built = RegisterIndex.open(index)) {
            assertThat(built.persons()).isEqualTo(manifest.rows());
            assertThat(built.source()).isEqualTo(manifest.sha256());
            assertThat(built.asOf())
                    .isEqualTo(LocalDate.ofInstant(manifest.asOf(), SimulatedTime.VIETNAM));
        }
        Files.delete(index);
        assertThat(build(extract, index, "--key", strange)).isEqualTo(1);
        assertThat(told.toString()).contains("The signature is wrong.");
        Path unsigned = Files.copy(extract, directory.resolve("unsigned.csv"));
        assertThat(build(unsigned, index, "--key", key)).isEqualTo(1);
        assertThat(told.toString()).contains("There is no extract");
        Files.writeString(extract, "x\n", StandardOpenOption.APPEND);
        assertThat(build(extract, index)).isEqualTo(1);
        assertThat(told.toString()).contains("Signature: OK", "The file was changed.");
        assertThat(index).doesNotExist();
    }
}
