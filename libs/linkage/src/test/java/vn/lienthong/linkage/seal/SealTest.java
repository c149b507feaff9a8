package vn.lienthong.linkage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal holds as long as nothing was changed, taken away or added. */
class SealTest {

    @TempDir Path directory;

    private Path sealed = Path.of("");
    private Path privateKey = Path.of("");
    private Path publicKey = Path.of("");

    @BeforeEach
    void makeKeysAndFiles() throws IOException {
        privateKey = directory.resolve("key.pem");
        publicKey = directory.resolve("key.pub.pem");
        draw(privateKey, publicKey);
        sealed = Files.createDirectory(directory.resolve("checked"));
        Files.writeString(sealed.resolve("results.csv"), "line,outcome\n2,MATCHED\n");
        Files.writeString(sealed.resolve("report.json"), "{}\n");
    }

    static void draw(Path privateFile, Path publicFile) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(privateFile, pem("PRIVATE KEY", pair.getPrivate()));
            Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }

    @Test
    void holdsForADirectoryAsItWasSealed() throws IOException {
        assertThat(Seal.make(sealed, privateKey)).isEqualTo(2);
        assertThat(Seal.check(sealed, publicKey)).isEqualTo(2);
        assertThat(sealed.resolve("package.seal")).content().startsWith("lienthong-seal 1\n");
    }

    @Test
    void breaksWhenAFileIsChangedTakenAwayOrAdded() throws IOException {
        Seal.make(sealed, privateKey);
        Path results = sealed.resolve("results.csv");

        Files.writeString(results, "line,outcome\n2,NOT_FOUND\n");
        assertThatThrownBy(() -> Seal.check(sealed, publicKey)).hasMessage("seal.files");
        Files.writeString(results, "line,outcome\n2,MATCHED\n");
        assertThat(Seal.check(sealed, publicKey)).isEqualTo(2);
        Files.writeString(sealed.resolve("more.csv"), "");
        assertThatThrownBy(() -> Seal.check(sealed, publicKey)).hasMessage("seal.files");
        Files.delete(sealed.resolve("more.csv"));
        Files.delete(results);
        assertThatThrownBy(() -> Seal.check(sealed, publicKey)).hasMessage("seal.files");
    }

    @Test
    void breaksWhenTheSealItselfIsChangedOrAnotherKeyMadeIt() throws IOException {
        Seal.make(sealed, privateKey);
        Path seal = sealed.resolve("package.seal");
        String whole = Files.readString(seal);

        Files.writeString(seal, whole.replace(" 3 report.json", " 4 report.json"));
        assertThatThrownBy(() -> Seal.check(sealed, publicKey)).hasMessage("seal.signature");
        Files.writeString(seal, whole.substring(0, whole.indexOf("signature")));
        assertThatThrownBy(() -> Seal.check(sealed, publicKey)).hasMessage("seal.signature");
        Files.writeString(seal, whole);
        Path other = directory.resolve("other.pub.pem");
        draw(directory.resolve("other.pem"), other);
        assertThatThrownBy(() -> Seal.check(sealed, other)).hasMessage("seal.signature");
    }

    @Test
    void sealsOneFileBesideIt() throws IOException {
        Path model = Files.writeString(directory.resolve("own.model"), "version = 1\n");

        assertThat(Seal.make(model, privateKey)).isEqualTo(1);
        assertThat(Seal.check(model, publicKey)).isEqualTo(1);
        assertThat(directory.resolve("own.model.seal")).exists();
    }

    @Test
    void refusesKeysThatAreNoneAndNothingToSeal() throws IOException {
        assertThatThrownBy(() -> Seal.make(sealed, publicKey)).hasMessage("seal.key");
        Seal.make(sealed, privateKey);
        assertThatThrownBy(() -> Seal.check(sealed, privateKey)).hasMessage("seal.key");
        assertThatThrownBy(() -> Seal.make(directory.resolve("absent"), privateKey))
                .hasMessage("linkage.file");
    }
}
