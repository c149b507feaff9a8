package vn.lienthong;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.Candidate;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Resolved;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;

/** Writes one CSV row for each line of addresses: none is left out, whatever is wrong with it. */
final class AddressTable {

    private static final String HEADER =
            "line,input,status,reason,confidence,code,commune,province,old_code,divided,alternatives";

    /** What became of a line. */
    private enum Status {
        RESOLVED,
        AMBIGUOUS,
        NOT_FOUND,
        INVALID_ENCODING
    }

    private final AddressResolver addresses;
    private final AdministrativeUnits units;
    private final LocalDate at;
    private final Writer csv;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);

    AddressTable(AddressResolver addresses, AdministrativeUnits units, LocalDate at, Writer csv) {
        this.addresses = addresses;
        this.units = units;
        this.at = at;
        this.csv = csv;
    }

    void writeAll(LineReader lines) throws IOException {
        csv.append(HEADER).append('\n');
        long number = 1;
        for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            csv.append(Long.toString(number++)).append(',');
            quote(line.get().text());
            csv.append(',').append(answer(line.get())).append('\n');
        }
    }

    /** How many lines there were of each kind. */
    String summary() {
        return counts.entrySet().stream()
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + " " + e.getValue())
                .collect(Collectors.joining(", ", "lines: ", ""));
    }

    private String answer(LineReader.Line line) {
        if (!line.readable()) {
            return row(Status.INVALID_ENCODING, "text.not-utf-8", ",,,,,,");
        }
        if (!line.whole()) {
            return row(Status.NOT_FOUND, AddressResolution.Reason.TOO_LONG.code(), ",,,,,,");
        }
        return switch (addresses.resolve(line.text(), at)) {
            case Resolved resolved -> row(Status.RESOLVED, "", resolved(resolved));
            case Ambiguous(List<Candidate> candidates) ->
                    row(Status.AMBIGUOUS, "", ",,,,,," + codes(candidates));
            case NotFound(AddressResolution.Reason reason) ->
                    row(Status.NOT_FOUND, reason.code(), ",,,,,,");
        };
    }

    private String row(Status status, String reason, String rest) {
        counts.merge(status, 1L, Long::sum);
        return status + "," + reason + "," + rest;
    }

    private String resolved(Resolved resolved) {
        AdministrativeUnit unit = resolved.unit();
        return String.join(
                ",",
                share(resolved.confidence()),
                unit.code(),
                unit.fullName(),
                units.provinceOf(unit.code(), at).fullName(),
                resolved.written().code(),
                String.valueOf(resolved.divided()),
                codes(resolved.alternatives()));
    }

    private static String codes(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.unit().code() + ":" + share(c.confidence()))
                .collect(Collectors.joining(" "));
    }

    private static String share(double share) {
        long thousandths = Math.round(share * 1000);
        String digits = String.valueOf(1000 + thousandths % 1000).substring(1);
        return thousandths / 1000 + "." + digits;
    }

    private void quote(String text) throws IOException {
        boolean plain = text.equals(text.strip());
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c >= ' ';
        }
        csv.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
