package vn.lienthong.linkage.verify;

import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.Cells;

/**
 * A line that stands for others in the report; it has no personal data.
 *
 * @param outcome of the line
 * @param line its number
 * @param posterior of the best person
 * @param reasons as in the results
 */
record SampleCase(RecordOutcome outcome, long line, double posterior, String reasons) {

    /** How many the report shows of each outcome. */
    static final int OF_EACH = 3;

    /** A row of results as it was written, without its line end. */
    static SampleCase of(byte[] bytes, int from, int to) {
        var cells = new Cells(',');
        cells.split(bytes, from, to);
        return new SampleCase(
                RecordOutcome.valueOf(cells.text(1)),
                Long.parseLong(cells.text(0)),
                cells.isEmpty(3) ? 0 : Double.parseDouble(cells.text(3)),
                cells.text(6));
    }

    String written() {
        return outcome + "\t" + line + "\t" + posterior + "\t" + reasons;
    }

    static SampleCase read(String text) {
        String[] parts = text.split("\t", 4);
        return new SampleCase(
                RecordOutcome.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Double.parseDouble(parts[2]),
                parts[3]);
    }
}
