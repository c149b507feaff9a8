package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.verification.DataDirectory;

/**
 * Draws a key for the files of each job, and wraps it with the platform's own, which lies in the
 * data directory beside the other secrets, readable by its owner only. Thread-safe.
 */
final class FileKeys {

    static final String FILE = "verification-files.key";

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataDirectory directory;

    FileKeys(DataDirectory directory) {
        this.directory = directory;
    }

    /** Draws a key; it opens again with {@link #open}. */
    byte[] draw(UUID jobId) throws IOException {
        byte[] nonce = drawn(NONCE);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, jobId, drawn(KEY), 0);
        return ByteBuffer.allocate(NONCE + wrapped.length).put(nonce).put(wrapped).array();
    }

    /** Opens a key that was drawn for a job. */
    SecretKey open(UUID jobId, byte[] wrapped) throws IOException {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return new SecretKeySpec(cipher(Cipher.DECRYPT_MODE, nonce, jobId, wrapped, NONCE), "AES");
    }

    private byte[] cipher(int mode, byte[] nonce, UUID jobId, byte[] bytes, int from)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, own(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(jobId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException other) {
            throw new IOException("the key of the files is another", other);
        }
    }

    private static byte[] drawn(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    /** The platform's own key; drawn when there is none yet, by the first who needs it. */
    private SecretKey own() throws IOException {
        Path file = directory.whole().resolve(FILE);
        if (!Files.exists(file)) {
            Path unfinished = DataDirectory.drawn(directory.whole(), FILE + ".");
            try {
                Files.writeString(
                        unfinished, Base64.getEncoder().encodeToString(drawn(KEY)) + "\n");
                Files.createLink(file, unfinished);
            } catch (FileAlreadyExistsException another) {
                // Somebody else was first: theirs is the key.
                return read(file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        return read(file);
    }

    private static SecretKey read(Path file) throws IOException {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IOException("the key of the files cannot be read", noBase64);
        }
        throw new IOException("the key of the files cannot be read");
    }
}
