package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;

/** Takes a file in, straight to the disk under its seal, counting its lines on the way. */
final class Upload {

    private static final int BLOCK = 1 << 16;
    private static final long MEGABYTE = 1_000_000;

    private Upload() {}

    /**
     * Takes a file in.
     *
     * @param most bytes that it may have
     * @throws FaultException {@code verification.file-empty} or {@code
     *     verification.file-too-large}; nothing is left behind then
     */
    static Job.Input take(InputStream content, SealedFile file, long most) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        long lines = 0;
        byte last = '\n';
        try (OutputStream out = file.write()) {
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                bytes += read;
                if (bytes > most) {
                    throw new FaultException(
                            "verification.file-too-large",
                            Map.of("limit", most / MEGABYTE + " MB"));
                }
                digest.update(block, 0, read);
                out.write(block, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += block[i] == '\n' ? 1 : 0;
                }
                last = read > 0 ? block[read - 1] : last;
            }
        } catch (FaultException | IOException refused) {
            Files.deleteIfExists(file.path());
            throw refused;
        }
        if (bytes == 0) {
            Files.deleteIfExists(file.path());
            throw new FaultException("verification.file-empty");
        }
        return new Job.Input(
                bytes,
                last == '\n' ? lines : lines + 1,
                HexFormat.of().formatHex(digest.digest()),
                "");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
