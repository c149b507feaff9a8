package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to keys that somebody damaged. */
class ExtractKeysTest {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"AAAAA", "MCow=BQYDK2Vw", "", "MCowBQYDK2VwAyEA"})
    void aKeyThatIsNoKeyIsRefusedWhateverIsWrongWithItsText(String body) throws IOException {
        Path file = directory.resolve("key.pem");
        Files.writeString(
                file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> ExtractKeys.read(file));
    }
}
