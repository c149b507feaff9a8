package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.TableTooLarge;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.verification.DataDirectory;

/**
 * Takes a file in, straight to the disk under its seal, counting its lines on the way. A table that
 * is no text becomes one: in the clear it lies for that moment only, and what is kept is the text.
 */
final class Upload {

    /** What lies in the clear for a moment is called so; see {@link JobFiles}. */
    static final String GLIMPSE = "glimpse-";

    private static final int BLOCK = 1 << 16;
    private static final int LOOKED_AT = 64;
    private static final long MEGABYTE = 1_000_000;

    private final SealedFile file;
    private final long most;
    private final MessageDigest digest = sha256();

    /** What was written. */
    private record Counted(long bytes, long lines) {}

    private Upload(SealedFile file, long most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Takes a file in.
     *
     * @param most bytes that it may have, as it is sent and as text
     * @throws FaultException {@code verification.file-empty} or {@code
     *     verification.file-too-large}; nothing is left behind then
     * @throws vn.lienthong.linkage.LinkageFault {@code input.spreadsheet}, {@code input.json} or
     *     {@code input.parquet} when it is a damaged table of that kind; nothing is left behind
     */
    static Job.Input take(InputStream content, SealedFile file, long most) throws IOException {
        try {
            return new Upload(file, most).taken(content);
        } catch (RuntimeException | IOException refused) {
            Files.deleteIfExists(file.path());
            throw refused;
        }
    }

    private Job.Input taken(InputStream content) throws IOException {
        Counted sent = write(content);
        if (sent.bytes() == 0) {
            throw new FaultException("verification.file-empty");
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        byte[] start = file.read(0, (int) Math.min(sent.bytes(), LOOKED_AT));
        return PlainTable.isText(start)
                ? input(sent, sha256, PlainTable.Origin.TEXT)
                : asText(sha256);
    }

    private static Job.Input input(Counted text, String sha256, PlainTable.Origin origin) {
        return new Job.Input(text.bytes(), text.lines(), sha256, "", origin);
    }

    private Counted write(InputStream content) throws IOException {
        long bytes = 0;
        long lines = 0;
        byte last = '\n';
        try (OutputStream out = file.write()) {
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                bytes += read;
                if (bytes > most) {
                    throw tooLarge();
                }
                digest.update(block, 0, read);
                out.write(block, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += block[i] == '\n' ? 1 : 0;
                }
                last = read > 0 ? block[read - 1] : last;
            }
        }
        return new Counted(bytes, last == '\n' ? lines : lines + 1);
    }

    private FaultException tooLarge() {
        return new FaultException(
                "verification.file-too-large", Map.of("limit", most / MEGABYTE + " MB"));
    }

    /** Puts the table as text in the place of what was sent. */
    private Job.Input asText(String sha256) throws IOException {
        Path directory = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
        Path sent = DataDirectory.drawn(directory, GLIMPSE);
        Path text = DataDirectory.drawn(directory, GLIMPSE);
        try {
            try (InputStream in = file.read();
                    OutputStream out = Files.newOutputStream(sent)) {
                in.transferTo(out);
            }
            PlainTable.Text made = PlainTable.of(sent, text, Optional.empty(), most);
            try (InputStream in = Files.newInputStream(text)) {
                return input(write(in), sha256, made.origin());
            }
        } catch (TableTooLarge packed) {
            throw tooLarge();
        } finally {
            Files.deleteIfExists(sent);
            Files.deleteIfExists(text);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
