package vn.lienthong.linkage.register;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Where things lie in an index file; described in {@code docs/concepts/linkage.md}. */
final class IndexLayout {

    static final int VERSION = 1;

    /** Of indexes that have ties. */
    static final int TIED_VERSION = 2;

    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    /** Bytes before the first section. */
    static final int HEAD = 64;

    static final byte[] MAGIC = "LTHREGIX".getBytes(StandardCharsets.US_ASCII);
    static final byte[] END = "LTHREGEN".getBytes(StandardCharsets.US_ASCII);

    /** Length of the footer (4 bytes), its digest, the end mark. */
    static final int TRAILER = 4 + 32 + 8;

    /** Bytes of which each has a digest of its own. */
    static final int CHUNK = 1 << 25;

    /** Persons of whose identifiers, when they are texts, one place is kept. */
    static final int TEXTS_A_PLACE = 16;

    /** The parts of the file, in their order; those of the blocks follow in the order of kinds. */
    enum Section {
        RECORDS,
        IDENTIFIERS,
        IDENTIFIER_PLACES,
        LONG_NAMES,
        COMMUNES,
        SYLLABLES,
        NAME_LENGTHS
    }

    private IndexLayout() {}

    static int section(BlockKind kind) {
        return Section.values().length + kind.ordinal();
    }

    /** Bits of an entry that number a person; the others tell keys of one bucket apart. */
    static int personBits(long persons) {
        return Math.max(1, 64 - Long.numberOfLeadingZeros(Math.max(1, persons - 1)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
