package vn.lienthong.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.seal.Seal;

/** Whatever goes wrong on a cluster is told in the words of the platform, and never by its code. */
class FaultsTest {

    @TempDir private Path directory;
    private final StringWriter told = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new Distributed())
                .setErr(new PrintWriter(told, true))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Không đọc được tệp",
        "en, file",
    })
    void aFileThatIsNotThereIsToldInTheLanguageAskedFor(String language, String words) {
        int exit =
                run(
                        "--index", directory.resolve("none.index").toString(),
                        "--input", directory.resolve("none.csv").toString(),
                        "--out", directory.resolve("out").toString(),
                        "--model", directory.resolve("none.model").toString(),
                        "--lang", language);

        assertThat(exit).isEqualTo(1);
        assertThat(told.toString())
                .contains("none.model")
                .doesNotContain("Exception", "linkage.file", "at vn.lienthong");
        assertThat(told.toString().lines()).hasSize(3);
        assertThat(told.toString()).containsIgnoringCase(words);
    }

    @Test
    void aModelThatWasChangedOrThatSomebodyElseSealedIsRefusedBeforeTheClusterIsAsked()
            throws Exception {
        Path model = directory.resolve("a.model");
        Files.writeString(model, ModelText.write(ModelText.builtIn()));
        Path own = keys("own");
        Path other = keys("other");
        Seal.make(model, own);
        String[] order = {
            "--index",
            "none",
            "--input",
            "none",
            "--out",
            directory.resolve("out").toString(),
            "--lang",
            "en",
            "--model",
            model.toString(),
            "--model-key",
            other.resolveSibling("other.pub").toString()
        };

        assertThat(run(order)).isEqualTo(1);
        assertThat(told.toString()).contains("a.model.seal").doesNotContain("seal.signature");

        Files.writeString(model, Files.readString(model).replace("accept = 0.9", "accept = 0.6"));
        told.getBuffer().setLength(0);
        assertThat(
                        run(
                                "--index",
                                "none",
                                "--input",
                                "none",
                                "--out",
                                "none",
                                "--model",
                                model + ""))
                .isEqualTo(1);
        assertThat(told.toString()).doesNotContain("Exception", "model.damaged").isNotBlank();
        assertThat(run("--index", "a", "--input", "a", "--out", "a", "--model-key", own + ""))
                .isEqualTo(2);
    }

    private Path keys(String name) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = directory.resolve(name + ".key");
        Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                directory.resolve(name + ".pub"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return secret;
    }

    private static String pem(String label, byte[] body) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(body), label);
    }

    @Test
    void aFaultOfAMachineComesHomeWithItsFactsThroughTheWrappingOfTheCluster()
            throws IOException, ClassNotFoundException {
        var fault = new LinkageFault("index.damaged", Map.of("file", "/data/register.index"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(fault);
        }
        Throwable home;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            home = (Throwable) in.readObject();
        }

        assertThat(Faults.of(new IllegalStateException("Job aborted", new RuntimeException(home))))
                .isEqualTo(fault.violation());
        assertThat(Faults.of(new UncheckedIOException(new NoSuchFileException("x"))).code())
                .isEqualTo("linkage.file");
        assertThat(Faults.of(new IOException("No space left on device")).code())
                .isEqualTo("linkage.disk-full");
        assertThat(Faults.of(new IllegalStateException("Job aborted\nat x")).arguments())
                .containsEntry("reason", "Job aborted");
    }
}
