package vn.lienthong.steering.open;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows in every format; the same rows give the same bytes. */
final class DataFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who maintains the structures that the SDMX files name. */
    private static final String AGENCY = "LIENTHONG";

    private DataFiles() {}

    static DataFile csv(DataTable table) {
        var text = new CsvText();
        text.row(table.fields().stream().map(DataTable.Field::name).toList());
        table.rows().forEach(text::row);
        return new DataFile(DataFile.Format.CSV, text.bytes());
    }

    static DataFile json(DataTable table) {
        var rows = new ArrayList<Map<String, String>>();
        for (List<String> row : table.rows()) {
            var one = new LinkedHashMap<String, String>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    one.put(table.fields().get(i).name(), row.get(i));
                }
            }
            rows.add(one);
        }
        return json(DataFile.Format.JSON, rows);
    }

    /** A file of something that is written as JSON. */
    static DataFile json(DataFile.Format format, Object content) {
        return new DataFile(
                format, JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * SDMX-CSV 2.0: what the structure is, what shall be done with the row, dimensions, value,
     * attributes.
     */
    static DataFile sdmx(Dataset dataset, DataTable table) {
        var text = new CsvText();
        var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        head.addAll(upper(table.names(DataTable.Part.DIMENSION)));
        head.add("OBS_VALUE");
        head.addAll(upper(table.names(DataTable.Part.ATTRIBUTE)));
        text.row(head);
        String structure = AGENCY + ":" + structure(dataset) + "(1.0.0)";
        for (List<String> row : table.rows()) {
            var cells = new ArrayList<>(List.of("dataflow", structure, "I"));
            cells.addAll(table.cells(row, DataTable.Part.DIMENSION));
            cells.addAll(table.cells(row, DataTable.Part.VALUE));
            cells.addAll(table.cells(row, DataTable.Part.ATTRIBUTE));
            text.row(cells);
        }
        return new DataFile(DataFile.Format.SDMX, text.bytes());
    }

    private static List<String> upper(List<String> names) {
        return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    private static String structure(Dataset dataset) {
        return "DF_" + dataset.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
