package vn.lienthong.services;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A paper as a file, believed to be what its first bytes say, not what its name says.
 *
 * <p>Immutable by agreement: nobody changes the bytes. Prints without its name.
 */
public final class Attachment {

    /** Largest size in bytes: 10 MiB. */
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    private static final int NAME_MAX = 120;

    /** Kinds of files that are taken. */
    public enum Kind {
        PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
        JPEG("image/jpeg", "jpg", new int[] {0xFF, 0xD8, 0xFF}),
        PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});

        private final String mediaType;
        private final String extension;
        private final int[] signature;

        Kind(String mediaType, String extension, int[] signature) {
            this.mediaType = mediaType;
            this.extension = extension;
            this.signature = signature;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
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

        static Optional<Kind> of(byte[] content) {
            for (Kind kind : values()) {
                if (kind.begins(content)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private final String fileName;
    private final Kind kind;
    private final byte[] content;

    private Attachment(String fileName, Kind kind, byte[] content) {
        this.fileName = fileName;
        this.kind = kind;
        this.content = content;
    }

    /**
     * Takes a file.
     *
     * @param givenName name as the browser gave it; only its last part is kept
     */
    public static Outcome<Attachment> of(String givenName, byte[] content) {
        if (content.length == 0) {
            return Outcome.refused(Violation.of("upload.empty"));
        }
        if (content.length > SIZE_MAX) {
            return Outcome.refused(Violation.of("upload.size", Map.of("limit", "10 MB")));
        }
        return Kind.of(content)
                .map(kind -> Outcome.accepted(new Attachment(clean(givenName), kind, content)))
                .orElseGet(() -> Outcome.refused(Violation.of("upload.kind")));
    }

    private static String clean(String givenName) {
        String last = givenName.substring(givenName.replace('\\', '/').lastIndexOf('/') + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_").strip();
        String named = plain.isEmpty() ? "paper" : plain;
        return named.length() > NAME_MAX ? named.substring(named.length() - NAME_MAX) : named;
    }

    public String fileName() {
        return fileName;
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
        return "Attachment[" + kind + ", " + content.length + " bytes]";
    }
}
