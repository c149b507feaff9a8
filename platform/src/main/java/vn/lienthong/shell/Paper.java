package vn.lienthong.shell;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A paper that somebody sent as a file, believed to be what its first bytes say, not what its name
 * says. Nothing in it is ever run or shown in a page. Immutable by agreement: nobody changes the
 * bytes.
 */
public final class Paper {

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

    private Paper(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /**
     * Takes a file. Refuses with {@code upload.empty}, {@code upload.size}, {@code upload.kind}.
     */
    public static Outcome<Paper> of(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused(Violation.of("upload.empty"));
        }
        if (content.length > SIZE_MAX) {
            return Outcome.refused(Violation.of("upload.size", Map.of("limit", "10 MB")));
        }
        for (Kind kind : Kind.values()) {
            if (kind.begins(content)) {
                return Outcome.accepted(new Paper(kind, content));
            }
        }
        return Outcome.refused(Violation.of("upload.kind"));
    }

    /** What was taken before, as it was kept. */
    public static Paper kept(Kind kind, byte[] content) {
        return new Paper(kind, content);
    }

    public Kind kind() {
        return kind;
    }

    public byte[] content() {
        return content;
    }

    /** The digest by which a file can be told from any other. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Paper[" + kind + ", " + content.length + " bytes]";
    }
}
