package vn.lienthong.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.primitives.LegalGround;

/** The legal grounds of one folder of content, by the names under which its rows refer to them. */
final class Grounds {

    private final Map<String, LegalGround> byName = new LinkedHashMap<>();

    private Grounds() {}

    static Grounds read(Path directory) {
        Grounds grounds = new Grounds();
        CsvTable.read(
                directory.resolve("grounds.csv"),
                "id,kind,number,issued_on,article,subject",
                row ->
                        grounds.byName.put(
                                row.required(0),
                                new LegalGround(
                                        LegalGround.Kind.valueOf(
                                                row.required(1).toUpperCase(Locale.ROOT)),
                                        row.required(2),
                                        row.date(3),
                                        row.text(4))));
        return grounds;
    }

    /** Refuses a row whose ground is not listed. */
    void check(CsvTable.Row row, int column) {
        if (!byName.containsKey(row.required(column))) {
            throw row.fault("grounds.csv has no ground '" + row.text(column) + "'");
        }
    }

    /** All grounds in the order of the file. */
    List<LegalGround> all() {
        return List.copyOf(byName.values());
    }
}
