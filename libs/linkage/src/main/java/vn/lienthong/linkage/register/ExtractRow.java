package vn.lienthong.linkage.register;

import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.table.ByteText;

/** Writes persons of an index as rows of an extract. For one thread. */
final class ExtractRow {

    private static final int UUID_LENGTH = IdentifierWriter.UUID_LENGTH;
    private static final long FIRST_OF_TWELVE = 100_000_000_000L;
    private static final long FIRST_OF_NINE = 100_000_000L;

    private final RegisterIndex index;
    private final PersonCursor person;
    private final @Nullable KeptTies ties;

    ExtractRow(RegisterIndex index) {
        this(index, null);
    }

    /**
     * @param ties those of the index, when rows are to have them
     */
    ExtractRow(RegisterIndex index, @Nullable KeptTies ties) {
        this.index = index;
        this.ties = ties;
        person = index.cursor();
    }

    /** Appends a person's row with its line end. */
    void write(long number, ByteText out) {
        person.read(number);
        identifier(number, out);
        out.sign(',');
        digits(person.number(), FIRST_OF_TWELVE, out);
        out.sign(',');
        digits(person.oldNumber(), FIRST_OF_NINE, out);
        out.sign(',');
        cell(person.nameText(), out);
        out.sign(',').ascii(PackedDate.text(person.born())).sign(',');
        switch (person.sex()) {
            case PersonRecord.MALE -> out.sign('M');
            case PersonRecord.FEMALE -> out.sign('F');
            default -> {
                // Not known.
            }
        }
        out.sign(',');
        cell(index.communeCode(person.commune()), out);
        out.sign(',').ascii(PackedDate.text(person.died()));
        if (ties != null && !index.ties().isEmpty()) {
            index.ties().forEach(_ -> out.sign(','));
            out.sign(',').ascii(TieIntake.kept(ties.of(number)));
        }
        out.sign('\n');
    }

    private void identifier(long number, ByteText out) {
        if (index.hasUuids()) {
            int at = out.skip(UUID_LENGTH);
            index.writeUuid(number, out.bytes(), at);
        } else {
            cell(index.identifier(number), out);
        }
    }

    private static void digits(long number, long first, ByteText out) {
        for (long unit = first; number >= 0 && unit > 0; unit /= 10) {
            out.sign((char) ('0' + number / unit % 10));
        }
    }

    /** A cell that is read back as it is: the extract is for programs. */
    static void cell(String text, ByteText out) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.strip().equals(text);
        if (plain) {
            out.text(text);
        } else {
            out.sign('"').text(text.replace("\"", "\"\"")).sign('"');
        }
    }
}
