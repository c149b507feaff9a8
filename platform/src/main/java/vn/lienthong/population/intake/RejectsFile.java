package vn.lienthong.population.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The lines that were not taken in, each with its number, field, rule and an example, and as it
 * stands: what is put right in this file can be imported from it. Readable by its owner only. For
 * one thread at a time.
 */
final class RejectsFile implements Closeable {

    private static final String HEAD = "line,field,rule,example,";

    private final FileChannel file;

    private RejectsFile(FileChannel file) {
        this.file = file;
    }

    /** A new file, over an older one of that name. */
    static RejectsFile begin(Path path, Header header) throws IOException {
        var rejects = open(path);
        rejects.cut(0);
        rejects.append(HEAD + header.line() + "\n");
        return rejects;
    }

    /**
     * Goes on with a file that was begun; what stands after that length was written in vain.
     *
     * @throws IOException also when lines of it are gone
     */
    static RejectsFile resume(Path path, long length) throws IOException {
        if (Files.size(path) < length) {
            throw new EOFException("lines of the rejects file are gone");
        }
        var rejects = open(path);
        rejects.cut(length);
        return rejects;
    }

    private static RejectsFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return new RejectsFile(FileChannel.open(path, StandardOpenOption.WRITE));
    }

    /** Appends rejects and answers how long the file is, once it is safe on the disk. */
    long write(List<Reject> rejects) throws IOException {
        if (!rejects.isEmpty()) {
            var text = new StringBuilder();
            for (Reject reject : rejects) {
                text.append(reject.line())
                        .append(',')
                        .append(reject.field())
                        .append(',')
                        .append(reject.rule())
                        .append(',')
                        .append(CsvRecord.written(reject.example()))
                        .append(',')
                        .append(reject.record())
                        .append('\n');
            }
            append(text.toString());
            file.force(false);
        }
        return file.position();
    }

    /** Takes back what was written after that length. */
    void cut(long length) throws IOException {
        file.truncate(length);
        file.position(length);
    }

    private void append(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    long length() throws IOException {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
