package vn.lienthong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.verify.InputForm;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.linkage.verify.Understood;

/** Shows how a file would be read, without verifying anybody. */
final class VerifyPreview {

    private static final int LINES = 5;

    private VerifyPreview() {}

    static void write(
            Path index, Path input, Map<Target, String> columns, InputForm form, OnFiles files)
            throws IOException {
        Path work = Files.createTempFile("preview", ".work");
        try (RegisterIndex register = RegisterIndex.open(index)) {
            InputPreview preview = InputPreview.open(input, columns, form, work);
            var record = new QueryRecord(register);
            char delimiter = preview.delimiter();
            files.say(
                    "Dấu ngăn cách · Delimiter: "
                            + (delimiter == '\t' ? "tab" : "'" + delimiter + "'"));
            files.say(
                    "Dòng đầu · First line: "
                            + (preview.hasHead() ? "tiêu đề · titles" : "dữ liệu · a record"));
            files.say("Bảng mã của họ tên · Encoding of names: " + preview.nameEncoding(record));
            files.say("");
            columns(preview).forEach(files::say);
            files.say("");
            for (Understood line : preview.understood(record, LINES)) {
                files.say(words(line));
            }
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private static List<String> columns(InputPreview preview) throws IOException {
        List<String> encodings = preview.encodings();
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < preview.titles().size(); column++) {
            String meaning = "–";
            for (Map.Entry<Target, List<Integer>> each : preview.columns().entrySet()) {
                meaning = each.getValue().contains(column) ? each.getKey().code() : meaning;
            }
            lines.add(
                    "%3d  %-24s %-16s %s"
                            .formatted(
                                    column + 1,
                                    preview.titles().get(column),
                                    meaning,
                                    encodings.get(column)));
        }
        return lines;
    }

    private static String words(Understood line) {
        List<String> parts = new ArrayList<>();
        line.values().forEach((target, value) -> parts.add(target.code() + "=" + value));
        parts.addAll(line.notes());
        return String.join("  ", parts);
    }
}
