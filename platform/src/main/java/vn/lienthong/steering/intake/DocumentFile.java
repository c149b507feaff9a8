package vn.lienthong.steering.intake;

import java.util.Optional;

/**
 * The file of a directing document, believed to be what its first bytes say. Immutable by
 * agreement: nobody changes the bytes.
 *
 * @param kind what it is
 * @param content the bytes
 */
public record DocumentFile(Kind kind, byte[] content) {

    /** Largest size in bytes: 10 MiB. */
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    /** Kinds of files that are taken. */
    public enum Kind {
        PDF("application/pdf", "pdf", "%PDF-"),
        DOCX(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "docx",
                "PK\u0003\u0004");

        private final String mediaType;
        private final String ending;
        private final String signature;

        Kind(String mediaType, String ending, String signature) {
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
            if (content.length < signature.length()) {
                return false;
            }
            for (int i = 0; i < signature.length(); i++) {
                if (content[i] != signature.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A file of a known kind; empty for anything else. */
    static Optional<DocumentFile> of(byte[] content) {
        for (Kind kind : Kind.values()) {
            if (kind.begins(content)) {
                return Optional.of(new DocumentFile(kind, content));
            }
        }
        return Optional.empty();
    }
}
