package vn.lienthong.linkage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a signed text knows that nothing was changed since, and who signed it. */
class SignedTextTest {

    private static final String TEXT = "version = 2\nname.exact = 0.9 0.001\n";

    @TempDir Path directory;

    private Path privateKey = Path.of("");
    private Path publicKey = Path.of("");

    @BeforeEach
    void makeKeys() throws IOException {
        privateKey = directory.resolve("key.pem");
        publicKey = directory.resolve("key.pub.pem");
        SealTest.draw(privateKey, publicKey);
    }

    @RepeatedTest(20)
    void everyKeyIsNamedByItsPublicHalf() throws IOException {
        assertThat(SignedText.read(SignedText.sign(TEXT, privateKey)))
                .isEqualTo(new SignedText.Signed(TEXT, SignedText.signer(publicKey)));
    }

    @Test
    void aTextThatNobodySignedIsWhatItWas() {
        assertThat(SignedText.read(TEXT)).isEqualTo(new SignedText.Unsigned(TEXT));
    }

    @Test
    void signingAgainTakesThePlaceOfWhoeverSignedBefore() throws IOException {
        String first = SignedText.sign(TEXT, privateKey);
        makeKeys();
        String second = SignedText.sign(first, privateKey);

        assertThat(second).isNotEqualTo(first).hasSameSizeAs(first);
        assertThat(SignedText.read(second))
                .isEqualTo(new SignedText.Signed(TEXT, SignedText.signer(publicKey)));
    }

    @Test
    void noLetterThatWasChangedTakenAwayOrAddedLeavesItSignedByThem() throws IOException {
        long seed = Long.getLong("seed", 2026);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        String whole = SignedText.sign(TEXT, privateKey);
        var asSigned = new SignedText.Signed(TEXT, SignedText.signer(publicKey));
        for (int at = 0; at < whole.length() - 1; at++) {
            char other = (char) (' ' + random.nextInt(95));
            var changed = new StringBuilder(whole);
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, other == whole.charAt(at) ? '\n' : other);
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, other);
            }
            SignedText.Reading reading = SignedText.read(changed.toString());

            if (reading instanceof SignedText.Signed signed) {
                // A blank around a key changes nothing that was signed or said.
                assertThat(signed).as("at %d, seed %d", at, seed).isEqualTo(asSigned);
            }
        }
    }

    @Test
    void whoIsNamedWithoutASignatureSignedNothing() throws IOException {
        String whole = SignedText.sign(TEXT, privateKey);

        assertThat(SignedText.read(whole.substring(0, whole.indexOf("signature = "))))
                .isEqualTo(new SignedText.Broken());
        assertThat(SignedText.read(TEXT + whole.substring(whole.indexOf("signature = "))))
                .isEqualTo(new SignedText.Broken());
    }

    @Test
    void whatIsNoKeySignsNothing() throws IOException {
        Files.writeString(privateKey, "no key\n");

        assertThatThrownBy(() -> SignedText.sign(TEXT, privateKey)).hasMessage("seal.key");
        assertThatThrownBy(() -> SignedText.signer(privateKey)).hasMessage("seal.key");
    }
}
