package vn.lienthong.population.intake;

/**
 * Why a line was not taken in.
 *
 * @param line number of the line
 * @param field title of the column, empty where the line as a whole is wrong
 * @param rule code of the broken rule in the error catalogue
 * @param example a right value that belongs to nobody; empty where none helps
 * @param record the line as it is written into the rejects file
 */
record Reject(long line, String field, String rule, String example, String record) {

    /** A reject of one column of a line that was cut into fields. */
    static Reject of(long line, Column column, String rule, String record) {
        return new Reject(line, column.title(), rule, column.example(), record);
    }

    @Override
    public String toString() {
        return "Reject[" + line + ", " + field + ", " + rule + "]";
    }
}
