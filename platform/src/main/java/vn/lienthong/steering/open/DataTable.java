package vn.lienthong.steering.open;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.shell.Bilingual;

/**
 * The rows of a data set, as text; an empty cell is a missing value, never zero.
 *
 * @param fields what each column holds
 * @param rows in a fixed order: dimensions first to last
 */
public record DataTable(List<Field> fields, List<List<String>> rows) {

    public DataTable {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != fields.size()) {
                throw new IllegalArgumentException("a row has a cell for each field");
            }
        }
    }

    /**
     * A column.
     *
     * @param name in lower case, such as {@code period}
     * @param meaning what it holds
     */
    public record Field(String name, Type type, Part part, Bilingual meaning) {}

    /** How cells are to be read, by the names of Table Schema. */
    public enum Type {
        STRING,
        NUMBER,
        DATE
    }

    /** What a column is for. */
    public enum Part {
        /** Together with the other dimensions it tells a row from all others. */
        DIMENSION,
        /** The value. */
        VALUE,
        /** Something about the value. */
        ATTRIBUTE
    }

    /** The names of the columns of a part. */
    List<String> names(Part part) {
        return fields.stream().filter(field -> field.part() == part).map(Field::name).toList();
    }

    /** The cells of a row that belong to a part. */
    List<String> cells(List<String> row, Part part) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).part() == part) {
                cells.add(row.get(i));
            }
        }
        return cells;
    }
}
