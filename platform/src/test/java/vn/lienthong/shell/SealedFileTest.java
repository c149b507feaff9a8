package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under their seal: read as written, from any place, and not at all when changed. */
class SealedFileTest {

    private static final long SEED = Long.getLong("seed", 20260312L);
    private static final int READS = 200;

    @TempDir private Path directory;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private SealedFile file;

    @BeforeEach
    void aFile() {
        file = file("input", 1);
    }

    private SealedFile file(String part, int key) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) key);
        return new SealedFile(directory.resolve("a.sealed"), part, new SecretKeySpec(bytes, "AES"));
    }

    private byte[] written(int length) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        try (OutputStream out = file.write()) {
            int done = 0;
            while (done < length) {
                int some = Math.min(length - done, 1 + random.nextInt(100_000));
                out.write(bytes, done, some);
                done += some;
            }
        }
        return bytes;
    }

    private byte[] read() throws IOException {
        try (InputStream in = file.read()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void isReadAsItWasWrittenWhateverItsLength(int length) throws IOException {
        byte[] bytes = written(length);

        assertThat(read()).isEqualTo(bytes);
        assertThat(file.size()).isEqualTo(length);
        assertThat(Files.size(file.path())).isGreaterThan(length);
    }

    @Test
    void isReadFromAnyPlace() throws IOException {
        byte[] bytes = written(300_000);
        for (int i = 0; i < READS; i++) {
            int from = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(150_000, bytes.length - from + 1));

            assertThat(file.read(from, length))
                    .as("seed %d: %d bytes from %d", SEED, length, from)
                    .isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> file.read(bytes.length - 1, 2));
    }

    @Test
    void theSameContentIsNeverSealedTheSameWay() throws IOException {
        byte[] bytes = written(1_000);
        byte[] once = Files.readAllBytes(file.path());
        try (OutputStream out = file.write()) {
            out.write(bytes);
        }

        assertThat(Files.readAllBytes(file.path())).isNotEqualTo(once).hasSameSizeAs(once);
    }

    @Test
    void aChangedBitAnywhereIsNoticed() throws IOException {
        written(70_000);
        byte[] sealed = Files.readAllBytes(file.path());
        for (int i = 0; i < READS; i++) {
            byte[] changed = sealed.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file.path(), changed);

            assertThatExceptionOfType(IOException.class)
                    .as("seed %d: byte %d", SEED, at)
                    .isThrownBy(this::read);
        }
    }

    /** Also where a chunk ends, so that what is left looks whole. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 56, 40 + 65_552, 40 + 65_553, 40 + 2 * 65_552})
    void aFileThatWasCutOffIsNoticed(int length) throws IOException {
        written(200_000);
        Files.write(file.path(), Arrays.copyOf(Files.readAllBytes(file.path()), length));

        assertThatExceptionOfType(IOException.class).isThrownBy(this::read);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> file.read(0, 100_000));
    }

    @Test
    void opensNeitherAsAnotherPartNorWithAnotherKey() throws IOException {
        written(1_000);

        for (SealedFile other : new SealedFile[] {file("results", 1), file("input", 2)}) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> {
                        try (InputStream in = other.read()) {
                            in.readAllBytes();
                        }
                    });
        }
    }
}
