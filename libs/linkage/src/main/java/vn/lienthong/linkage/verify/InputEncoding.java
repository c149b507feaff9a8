package vn.lienthong.linkage.verify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.primitives.LegacyEncoding;

/** An encoding that somebody declares for a whole file, in the place of what would be found out. */
public enum InputEncoding {
    UTF_8("utf-8", StandardCharsets.UTF_8, null),
    UTF_16LE("utf-16le", StandardCharsets.UTF_16LE, null),
    UTF_16BE("utf-16be", StandardCharsets.UTF_16BE, null),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"), null),
    WINDOWS_1258("windows-1258", Charset.forName("windows-1258"), null),
    /** The names stand in it; what else there is, is ASCII. */
    TCVN3("tcvn3", null, LegacyEncoding.TCVN3),
    /** The names stand in it; what else there is, is ASCII. */
    VNI("vni", null, LegacyEncoding.VNI_WINDOWS),
    /** The names stand in it; what else there is, is ASCII. */
    VIQR("viqr", null, LegacyEncoding.VIQR);

    private final String code;
    private final @Nullable Charset charset;
    private final @Nullable LegacyEncoding legacy;

    InputEncoding(String code, @Nullable Charset charset, @Nullable LegacyEncoding legacy) {
        this.code = code;
        this.charset = charset;
        this.legacy = legacy;
    }

    /**
     * The encoding of a code, in capitals or not.
     *
     * @throws LinkageFault {@code input.encoding} (arguments {@code encoding}, {@code encodings})
     */
    public static InputEncoding of(String code) {
        return Stream.of(values())
                .filter(each -> each.code.equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new LinkageFault(
                                "input.encoding",
                                Map.of("encoding", code, "encodings", String.join(", ", codes()))));
    }

    /** The words for all of them. */
    public static List<String> codes() {
        return Stream.of(values()).map(InputEncoding::code).toList();
    }

    /** The word for it. */
    public String code() {
        return code;
    }

    /** What the bytes of the file are, when that is no question of single names. */
    Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** What the names stand in, when they stand in an encoding older than Unicode. */
    Optional<LegacyEncoding> legacy() {
        return Optional.ofNullable(legacy);
    }
}
