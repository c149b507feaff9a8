package vn.lienthong.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded server is given of the machine. */
class EmbeddedSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 256", "2, 256", "4, 512", "24, 3072", "64, 8192", "512, 8192"})
    void sharedBuffersAreAnEighthOfTheMemoryWithinLimits(long gibibytes, int mebibytes) {
        assertThat(EmbeddedSettings.sharedBuffers(gibibytes << 30)).isEqualTo(mebibytes);
    }
}
