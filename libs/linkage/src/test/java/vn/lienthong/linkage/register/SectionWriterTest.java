package vn.lienthong.linkage.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class SectionWriterTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir private Path directory;

    @RepeatedTest(12)
    void whateverIsPutStandsInTheFileFromItsPlaceOn(RepetitionInfo repetition) throws IOException {
        long seed = 2026 + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int start = random.nextInt(3 * MEGABYTE);
        ByteBuffer wanted =
                ByteBuffer.allocate(9 * MEGABYTE).order(IndexLayout.ORDER).position(start);
        Path file = directory.resolve("section");

        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var writer = new SectionWriter(channel, start)) {
            while (wanted.position() < 5 * MEGABYTE) {
                putSomething(random, wanted, writer);
                assertThat(writer.place()).isEqualTo(wanted.position());
            }
        }

        byte[] all = Arrays.copyOf(wanted.array(), wanted.position());
        assertThat(Arrays.equals(Files.readAllBytes(file), all)).isTrue();
    }

    private static void putSomething(Random random, ByteBuffer wanted, SectionWriter writer)
            throws IOException {
        switch (random.nextInt(60)) {
            case 0 -> {
                byte[] bytes = bytes(random, 3 * MEGABYTE);
                int from = random.nextInt(bytes.length);
                wanted.put(bytes, from, bytes.length - from);
                writer.put(bytes, from, bytes.length);
            }
            case 1 -> {
                byte[] bytes = bytes(random, 3 * MEGABYTE);
                wanted.put(bytes);
                writer.put(ByteBuffer.wrap(bytes));
            }
            case 2 -> writer.flush();
            default -> {
                for (int i = random.nextInt(20_000); i > 0; i--) {
                    long value = random.nextLong();
                    switch ((int) (value & 3)) {
                        case 0 -> {
                            wanted.put((byte) value);
                            writer.putByte((int) value);
                        }
                        case 1 -> {
                            wanted.putInt((int) value);
                            writer.putInt((int) value);
                        }
                        default -> {
                            wanted.putLong(value);
                            writer.putLong(value);
                        }
                    }
                }
            }
        }
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[1 + random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
