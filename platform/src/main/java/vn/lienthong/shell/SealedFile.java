package vn.lienthong.shell;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A file that lies on the disk under AES-256-GCM, in chunks of 64 KiB of which each is
 * authenticated with its place and with whether it is the last; it can be read from any place. Each
 * writing has a key of its own, drawn from the job's. Thread-safe.
 */
public final class SealedFile {

    static final int CHUNK = 1 << 16;
    static final int TAG = 16;

    private static final byte[] FORMAT = "LTFILE1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int HEAD = FORMAT.length + SALT;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final String part;
    private final SecretKey key;

    /**
     * A file that is there or will be.
     *
     * @param part what it is of what belongs together; another part does not open in its place
     * @param key of all parts that belong together
     */
    public SealedFile(Path path, String part, SecretKey key) {
        this.path = path;
        this.part = part;
        this.key = key;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** The same part at another place. */
    public SealedFile at(Path other) {
        return new SealedFile(other, part, key);
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Bytes of what it holds. */
    public long size() throws IOException {
        long sealed = Files.size(path) - HEAD;
        return sealed - Math.ceilDiv(sealed, CHUNK + TAG) * TAG;
    }

    /** Writes it anew; it is whole once the stream is closed. */
    public OutputStream write() throws IOException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Files.deleteIfExists(path);
        Files.createFile(path, OWNER_ONLY);
        OutputStream out = Files.newOutputStream(path);
        try {
            out.write(FORMAT);
            out.write(salt);
            return new SealedOutput(out, new Chunks(derived(salt)));
        } catch (IOException failed) {
            out.close();
            throw failed;
        }
    }

    /** Reads it from the beginning; the stream fails where the file was changed or cut off. */
    public InputStream read() throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return new SealedInput(in, chunks(in.readNBytes(HEAD)));
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }

    /** Reads some bytes of what it holds. */
    public byte[] read(long offset, int length) throws IOException {
        byte[] wanted = new byte[length];
        try (FileChannel file = FileChannel.open(path)) {
            Chunks chunks = chunks(bytes(file, 0, HEAD));
            int done = 0;
            while (done < length) {
                long number = (offset + done) / CHUNK;
                int from = (int) ((offset + done) % CHUNK);
                byte[] plain = chunk(file, chunks, number);
                int some = Math.min(length - done, plain.length - from);
                if (some <= 0) {
                    throw new EOFException("behind the end of a sealed file");
                }
                System.arraycopy(plain, from, wanted, done, some);
                done += some;
            }
        }
        return wanted;
    }

    private static byte[] chunk(FileChannel file, Chunks chunks, long number) throws IOException {
        long at = HEAD + number * (CHUNK + TAG);
        long left = file.size() - at;
        if (left <= 0) {
            throw new EOFException("behind the end of a sealed file");
        }
        int length = (int) Math.min(CHUNK + TAG, left);
        return chunks.opened(bytes(file, at, length), length, number, length == left);
    }

    private static byte[] bytes(FileChannel file, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("a sealed file is cut off");
            }
        }
        return buffer.array();
    }

    private Chunks chunks(byte[] head) throws IOException {
        if (head.length < HEAD || !begins(head)) {
            throw new IOException("no sealed file");
        }
        byte[] salt = new byte[SALT];
        System.arraycopy(head, FORMAT.length, salt, 0, SALT);
        return new Chunks(derived(salt));
    }

    private static boolean begins(byte[] head) {
        for (int i = 0; i < FORMAT.length; i++) {
            if (head[i] != FORMAT[i]) {
                return false;
            }
        }
        return true;
    }

    private SecretKey derived(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(part.getBytes(StandardCharsets.UTF_8), KEY));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HKDF", impossible);
        }
    }

    /** Seals and opens chunks of one file. For one thread. */
    static final class Chunks {

        private final SecretKey key;
        private final Cipher cipher;

        Chunks(SecretKey key) {
            this.key = key;
            try {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every JDK has AES-GCM", impossible);
            }
        }

        byte[] sealed(byte[] plain, int length, long number, boolean last) {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number, last));
                return cipher.doFinal(plain, 0, length);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a chunk can be sealed", impossible);
            }
        }

        byte[] opened(byte[] sealed, int length, long number, boolean last) throws IOException {
            try {
                cipher.init(Cipher.DECRYPT_MODE, key, nonce(number, last));
                return cipher.doFinal(sealed, 0, length);
            } catch (AEADBadTagException changed) {
                throw new IOException("a sealed file was changed or cut off", changed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a chunk can be opened", impossible);
            }
        }

        /** Never the same twice: the key is of one writing, the number of one chunk. */
        private static GCMParameterSpec nonce(long number, boolean last) {
            ByteBuffer nonce = ByteBuffer.allocate(NONCE);
            nonce.put((byte) (last ? 1 : 0)).position(NONCE - Long.BYTES).putLong(number);
            return new GCMParameterSpec(TAG * Byte.SIZE, nonce.array());
        }
    }
}
