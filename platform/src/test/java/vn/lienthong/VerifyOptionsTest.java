package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.seal.SignedText;
import vn.lienthong.linkage.verify.MemoryLimit;

/** What a verification may take and how a file is read, said by whoever runs it. */
class VerifyOptionsTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir static Path directory;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void makeIndex() {
        String register = directory.resolve("register.csv").toString();
        String index = directory.resolve("register.index").toString();
        String queries = directory.resolve("q").toString();
        for (String command :
                List.of(
                        "synth register --persons 4000 --seed 3 --out " + register,
                        "index build --as-of 2026-01-01 --register " + register + " --out " + index,
                        "synth queries --persons 4000 --seed 3 --queries 3000 --out " + queries)) {
            int exit =
                    LienThong.commandLine()
                            .setOut(new PrintWriter(Writer.nullWriter()))
                            .execute(command.split(" ", -1));
            assertThat(exit).as(command).isZero();
        }
    }

    private int run(String... words) {
        return LienThong.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(words);
    }

    private int verify(Path input, String... more) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("verify", "--lang", "en"));
        words.addAll(List.of("--index", directory.resolve("register.index").toString()));
        words.addAll(List.of("--input", input.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static Path queries() {
        return directory.resolve("q/queries.csv");
    }

    /** A pair of keys as openssl writes them. */
    private static Path keys() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path keys = Files.createTempDirectory(directory, "keys");
        Base64.Encoder text = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                keys.resolve("private.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + text.encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(
                keys.resolve("public.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + text.encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        return keys;
    }

    @Test
    void aModelIsUsedOnlyAsItsSignerSealedIt() throws GeneralSecurityException, IOException {
        Path keys = keys();
        Path model = directory.resolve("own.model");
        Files.writeString(model, ModelText.write(ModelText.builtIn()));
        String signer = keys.resolve("public.pem").toString();
        String out = directory.resolve("sealed-model").toString();

        assertThat(verify(queries(), "--out", out, "--model-key", signer)).isEqualTo(2);
        assertThat(
                        verify(
                                queries(),
                                "--out",
                                out,
                                "--model",
                                model.toString(),
                                "--model-key",
                                signer))
                .as("without a seal")
                .isEqualTo(1);
        assertThat(
                        run(
                                "seal",
                                "make",
                                "--key",
                                keys.resolve("private.pem").toString(),
                                "--of",
                                model.toString()))
                .isZero();
        assertThat(
                        verify(
                                queries(),
                                "--out",
                                out,
                                "--model",
                                model.toString(),
                                "--model-key",
                                keys().resolve("public.pem").toString()))
                .as("of another signer")
                .isEqualTo(1);
        assertThat(Path.of(out)).doesNotExist();
        assertThat(
                        verify(
                                queries(),
                                "--out",
                                out,
                                "--model",
                                model.toString(),
                                "--model-key",
                                signer))
                .isZero();

        Files.writeString(model, Files.readString(model) + "\n");
        assertThat(
                        verify(
                                queries(),
                                "--out",
                                out + "-changed",
                                "--model",
                                model.toString(),
                                "--model-key",
                                signer))
                .as("changed since")
                .isEqualTo(1);
    }

    @Test
    void aModelThatIsSignedInItselfIsUsedOnlyAsItWasSignedAndByWhom()
            throws GeneralSecurityException, IOException {
        Path keys = keys();
        String model = directory.resolve("signed.model").toString();
        Files.writeString(Path.of(model), ModelText.write(ModelText.builtIn()));
        assertThat(
                        run(
                                "model",
                                "sign",
                                "--of",
                                model,
                                "--key",
                                keys.resolve("private.pem").toString()))
                .isZero();
        String signer = keys.resolve("public.pem").toString();
        String other = keys().resolve("public.pem").toString();
        String out = directory.resolve("signed-model").toString();

        assertThat(verify(queries(), "--out", out, "--model", model, "--model-key", other))
                .as("of another signer")
                .isEqualTo(1);
        assertThat(Path.of(out)).doesNotExist();
        assertThat(verify(queries(), "--out", out, "--model", model, "--model-key", signer))
                .isZero();
        assertThat(Path.of(out, "report.json"))
                .content()
                .contains("\"modelSigner\": \"" + SignedText.signer(Path.of(signer)));

        String text = Files.readString(Path.of(model));
        Files.writeString(Path.of(model), text.replace("trained-on = ", "trained-on = others "));
        assertThat(verify(queries(), "--out", out + "-changed", "--model", model))
                .as("changed since")
                .isEqualTo(1);
        assertThat(Path.of(out + "-changed")).doesNotExist();
    }

    @Test
    void refusesMoreMemoryThanThereIsBeforeAnythingBegins() {
        Path out = directory.resolve("too-much");

        assertThat(verify(queries(), "--out", out.toString(), "--memory", "900000")).isEqualTo(1);
        assertThat(errors.toString())
                .contains("More memory was asked than there is")
                .contains("900000.0 GB were asked");
        assertThat(out).doesNotExist();
        assertThat(verify(queries(), "--out", out.toString(), "--memory", "0.01")).isEqualTo(1);
        assertThat(errors.toString()).contains("The memory does not suffice");
        assertThat(out.resolve("results.csv")).doesNotExist();
        assertThat(verify(queries(), "--out", out.toString(), "--memory", "0")).isEqualTo(2);
    }

    @Test
    void refusesEarlierReportsThatAreNoneBeforeAnythingBegins() throws IOException {
        Path out = directory.resolve("early");
        Path other = Files.writeString(directory.resolve("other.json"), "{}");

        assertThat(verify(queries(), "--out", out.toString(), "--earlier", "none.json"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("none.json");
        assertThat(verify(queries(), "--out", out.toString(), "--earlier", other.toString()))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("This is no earlier report");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatRelativesShareIsWrittenComparedAndLearntByCommands() {
        Path made = directory.resolve("ties");
        String register = directory.resolve("ties.csv").toString();
        String index = directory.resolve("ties.index").toString();
        for (String command :
                List.of(
                        "synth register --ties --persons 3000 --seed 3 --out " + register,
                        "index build --as-of 2026-01-01 --register " + register + " --out " + index,
                        "synth queries --ties --persons 3000 --seed 3 --queries 500 --out " + made,
                        "verify --no-parquet --index %s --input %s --out %s"
                                .formatted(
                                        index, made.resolve("queries.csv"), made.resolve("out")))) {
            assertThat(run(command.split(" ", -1))).as(command).isZero();
        }

        assertThat(made.resolve("out/results.csv")).content().contains(" phone=same:", "mother=");
        assertThat(made.resolve("out/report.html")).content().contains("Họ tên mẹ");
    }

    @Test
    void takesWhatTheMachineAndJavaHave() {
        assertThat(AvailableMemory.limit(2, 8 * GIGABYTE, 2 * GIGABYTE))
                .isEqualTo(new MemoryLimit(2 * GIGABYTE));
        assertThatThrownBy(() -> AvailableMemory.limit(9, 8 * GIGABYTE, 9 * GIGABYTE))
                .isInstanceOf(LinkageFault.class)
                .hasMessage("memory.absent");
        assertThatThrownBy(() -> AvailableMemory.limit(4, 8 * GIGABYTE, 2 * GIGABYTE))
                .hasMessage("memory.heap");
        assertThat(AvailableMemory.limit(null).bytes()).isEqualTo(Runtime.getRuntime().maxMemory());
    }

    @Test
    void memoryAndDisksThatAreFullAreToldInWords() {
        assertThat(
                        new CommandLine(
                                        new Failing(() -> {
                                            throw new OutOfMemoryError("Java heap space");
                                        }))
                                .setErr(new PrintWriter(errors))
                                .execute("--lang", "en"))
                .isEqualTo(1);
        assertThat(
                        new CommandLine(
                                        new Failing(() -> {
                                            throw new IOException("No space left on device");
                                        }))
                                .setErr(new PrintWriter(errors))
                                .execute("--lang", "en"))
                .isEqualTo(1);

        assertThat(errors.toString())
                .contains("The memory was used up", "The disk is full", "goes on where it stopped")
                .doesNotContain("\tat ");
    }

    /** A command whose work fails. */
    @Command(name = "failing")
    private static final class Failing implements java.util.concurrent.Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        private final OnFiles.Work work;

        Failing(OnFiles.Work work) {
            this.work = work;
        }

        @Override
        public Integer call() {
            return files.exit(work);
        }
    }

    @Test
    void showsHowAFileIsReadAndWritesNothing() throws IOException {
        Path input =
                Files.write(
                        directory.resolve("old.csv"),
                        "Sè CMND;Hä vµ tªn;Ngµy sinh\n1090012345;Phan ThÞ Lý;17/05/1990\n"
                                .getBytes(Charset.forName("windows-1252")));

        assertThat(verify(input, "--preview")).isZero();
        assertThat(output.toString())
                .contains("Delimiter: ';'")
                .contains("Số CMND", "personal_number", "full_name", "birth_date")
                .contains("personal_number=001090012345", "birth_date=1990-05-17")
                .contains("zeros-restored");
        assertThat(verify(input)).isEqualTo(2);
    }

    @Test
    void readsAFileAsItIsSaidToBeWritten() throws IOException {
        Path input = directory.resolve("hash.csv");
        Files.writeString(input, Files.readString(queries()).replace(',', '#'));
        Path out = directory.resolve("hash");
        int exit =
                verify(input, "--out", out.toString(), "--delimiter", "#", "--encoding", "utf-8");

        assertThat(exit).as("%s", errors).isZero();
        assertThat(Files.readAllLines(out.resolve("results.csv"))).hasSize(3_001);
        assertThat(verify(input, "--preview", "--delimiter", "ab")).isEqualTo(1);
        assertThat(verify(input, "--preview", "--encoding", "klingon")).isEqualTo(1);
        assertThat(errors.toString())
                .contains("This separates no cells")
                .contains("Known are: utf-8, utf-16le");
    }

    @Test
    void learnsFromLabelsAndProvesTheThreshold() throws IOException {
        Path model = directory.resolve("proved.model");
        String[] words = {
            "model",
            "train",
            "--lang",
            "en",
            "--index",
            directory.resolve("register.index").toString(),
            "--input",
            queries().toString(),
            "--labels",
            directory.resolve("q/truth.csv").toString(),
            "--precision",
            "0.99",
            "--out",
            model.toString()
        };

        assertThat(run(words)).as("%s", errors).isZero();
        assertThat(output.toString()).contains("accept 0.").contains("right, ≥ 0.99");
        assertThat(Files.readString(model)).contains("accept.precision = 0.99\n");
        Path out = directory.resolve("proved");
        assertThat(verify(queries(), "--out", out.toString(), "--model", model.toString()))
                .isZero();
        assertThat(Files.readString(out.resolve("report.json"))).contains("\"acceptProved\"");
        words[11] = "0.9999";
        assertThat(run(words)).isEqualTo(1);
        assertThat(errors.toString()).contains("Too few labels").contains("29956");
        words[11] = "2";
        assertThat(run(words)).isEqualTo(2);
    }
}
