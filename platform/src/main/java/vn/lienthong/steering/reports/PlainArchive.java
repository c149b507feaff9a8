package vn.lienthong.steering.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes the archive that a DOCX or XLSX file is anew, so that it depends on its content only. */
final class PlainArchive {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private PlainArchive() {}

    /** The same entries, in order of their names, each at the same moment. */
    static byte[] of(byte[] archive) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            byte[] types = entries.remove(FIRST);
            if (types != null) {
                add(out, FIRST, types);
            }
            for (var entry : entries.entrySet()) {
                add(out, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
