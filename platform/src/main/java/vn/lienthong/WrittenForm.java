package vn.lienthong;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.verify.InputForm;

/** Options that say how a file of people is written, where it is not to be found out. */
final class WrittenForm {

    @Option(
            names = "--delimiter",
            paramLabel = "SIGN",
            description = "What separates cells, such as ';' or tab (default: found out).")
    private @Nullable String delimiter;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = {
                "utf-8, utf-16le, utf-16be, windows-1252, windows-1258, tcvn3, vni or viqr",
                "(default: found out)."
            })
    private @Nullable String encoding;

    /**
     * What was said.
     *
     * @throws LinkageFault {@code input.delimiter}, {@code input.encoding}
     */
    InputForm form() {
        return InputForm.of(Optional.ofNullable(delimiter), Optional.ofNullable(encoding));
    }
}
