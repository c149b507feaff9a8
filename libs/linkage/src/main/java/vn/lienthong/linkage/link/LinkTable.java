package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of one or two files, ready to be compared. Records are numbered from 0, those of the
 * second file behind those of the first. Not thread-safe while it is filled.
 */
final class LinkTable {

    private final List<FieldValues> fields = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final List<String> truths = new ArrayList<>();
    private long[] lines = new long[1024];
    private int records;
    private int ofFirstFile = -1;

    LinkTable(LinkSchema schema) {
        for (int i = 0; i < schema.fields().size(); i++) {
            fields.add(new FieldValues());
        }
    }

    FieldValues field(int place) {
        return fields.get(place);
    }

    /** Ends a record whose fields were all added. */
    void add(long line, String identifier, String truth) {
        if (records == lines.length) {
            lines = Arrays.copyOf(lines, 2 * records);
        }
        lines[records++] = line;
        identifiers.add(identifier);
        truths.add(truth);
    }

    /** What comes now belongs to the second file. */
    void beginSecondFile() {
        ofFirstFile = records;
    }

    void freeze() {
        fields.forEach(FieldValues::freeze);
    }

    int records() {
        return records;
    }

    /** Whether the records of two files are linked, and not those of one with each other. */
    boolean isOfTwoFiles() {
        return ofFirstFile >= 0;
    }

    boolean isOfFirstFile(int record) {
        return ofFirstFile < 0 || record < ofFirstFile;
    }

    /** Whether two records may belong together at all. */
    boolean mayLink(int one, int other) {
        return ofFirstFile < 0 || (one < ofFirstFile) != (other < ofFirstFile);
    }

    /** How many pairs there are. */
    long pairs() {
        return ofFirstFile < 0
                ? (long) records * (records - 1) / 2
                : (long) ofFirstFile * (records - ofFirstFile);
    }

    long line(int record) {
        return lines[record];
    }

    String identifier(int record) {
        return identifiers.get(record);
    }

    /** Who the record is by the truth that was given for measuring; empty when unknown. */
    String truth(int record) {
        return truths.get(record);
    }
}
