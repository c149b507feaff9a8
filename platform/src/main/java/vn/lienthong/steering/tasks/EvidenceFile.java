package vn.lienthong.steering.tasks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A file that shows that a task was done, believed to be what its first bytes say. It is kept
 * without the name that it came with, and nothing in it is ever run or shown in a page. Immutable
 * by agreement: nobody changes the bytes.
 */
public final class EvidenceFile {

    /** Largest size in bytes: 10 MiB. */
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    /** Kinds of files that are taken. */
    public enum Kind {
        PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
        JPEG("image/jpeg", "jpg", new int[] {0xFF, 0xD8, 0xFF}),
        PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});

        private final String mediaType;
        private final String ending;
        private final int[] signature;

        Kind(String mediaType, String ending, int[] signature) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.signature = signature;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Ending of the name of such a file, without a dot. */
        public String ending() {
            return ending;
        }

        private boolean begins(byte[] content) {
            if (content.length < signature.length) {
                return false;
            }
            for (int i = 0; i < signature.length; i++) {
                if ((content[i] & 0xFF) != signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Kind kind;
    private final byte[] content;

    EvidenceFile(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /**
     * What somebody sent. Refuses with {@code upload.size} and {@code upload.kind}; nothing was
     * sent where there are no bytes.
     */
    static Outcome<Optional<EvidenceFile>> of(byte[] sent) {
        if (sent.length == 0) {
            return Outcome.accepted(Optional.empty());
        }
        if (sent.length > SIZE_MAX) {
            return Outcome.refused(Violation.of("upload.size", Map.of("limit", "10 MB")));
        }
        for (Kind kind : Kind.values()) {
            if (kind.begins(sent)) {
                return Outcome.accepted(Optional.of(new EvidenceFile(kind, sent)));
            }
        }
        return Outcome.refused(Violation.of("upload.kind"));
    }

    public Kind kind() {
        return kind;
    }

    public byte[] content() {
        return content;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "EvidenceFile[" + kind + ", " + content.length + " bytes]";
    }
}
