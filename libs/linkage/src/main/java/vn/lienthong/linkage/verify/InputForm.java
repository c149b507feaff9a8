package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.PlainTable;

/**
 * How a file is written, where somebody says so and it is not to be found out.
 *
 * @param delimiter what separates cells: one ASCII character that is no letter, digit, quote or
 *     line end
 * @param encoding of the whole file, or of its names
 * @param origin what it was made of, when it is text that was made before; empty for a file of any
 *     kind
 */
public record InputForm(
        Optional<Character> delimiter,
        Optional<InputEncoding> encoding,
        Optional<PlainTable.Origin> origin) {

    /** All is found out. */
    public static final InputForm DETECTED = new InputForm(Optional.empty(), Optional.empty());

    private static final String TAB = "tab";

    /** How a file of any kind is written. */
    public InputForm(Optional<Character> delimiter, Optional<InputEncoding> encoding) {
        this(delimiter, encoding, Optional.empty());
    }

    /** A text that was made before. */
    public static InputForm made(PlainTable.Origin origin) {
        return new InputForm(Optional.empty(), Optional.empty(), Optional.of(origin));
    }

    public InputForm {
        if (delimiter.isPresent() && !separates(delimiter.get())) {
            throw new LinkageFault(
                    "input.delimiter", Map.of("delimiter", delimiter.get().toString()));
        }
    }

    private static boolean separates(char sign) {
        boolean ascii = sign > ' ' && sign < 0x7F;
        return sign == '\t'
                || (ascii && !Character.isLetterOrDigit(sign) && "\"'.-".indexOf(sign) < 0);
    }

    /**
     * Reads what somebody wrote; nothing for what is to be found out.
     *
     * @param delimiter one character, or {@code tab}
     * @throws LinkageFault {@code input.delimiter}, {@code input.encoding}
     */
    public static InputForm of(Optional<String> delimiter, Optional<String> encoding) {
        return new InputForm(delimiter.map(InputForm::sign), encoding.map(InputEncoding::of));
    }

    private static char sign(String written) {
        if (written.equalsIgnoreCase(TAB) || written.equals("\\t")) {
            return '\t';
        }
        if (written.length() != 1) {
            throw new LinkageFault("input.delimiter", Map.of("delimiter", written));
        }
        return written.charAt(0);
    }

    /**
     * The file as text.
     *
     * @param work where it goes as text, when it is something else
     */
    PlainTable.Text text(Path file, Path work) throws IOException {
        return origin.isPresent()
                ? origin.get().text(file)
                : PlainTable.of(file, work, encoding.flatMap(InputEncoding::charset));
    }

    /** In words, for telling jobs apart. */
    String words() {
        return delimiter.map(sign -> "delimiter=" + (int) sign).orElse("")
                + encoding.map(each -> " encoding=" + each.code()).orElse("")
                + origin.map(each -> " origin=" + each).orElse("");
    }
}
