package vn.lienthong.shell;

import java.util.List;

/**
 * Content that cannot be used: what is wrong, in which file and on which line.
 *
 * <p>Stops the start: a country is not run on half a rule.
 */
public final class ContentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * One thing wrong with a file of content.
     *
     * @param file path within the content directory
     * @param line line number from 1; 0 for the file as a whole
     * @param reason what is wrong and what is right
     */
    public record Finding(String file, int line, String reason) {
        @Override
        public String toString() {
            return (line > 0 ? file + ":" + line : file) + ": " + reason;
        }
    }

    public ContentFault(List<Finding> findings) {
        super(String.join("\n", findings.stream().map(Finding::toString).toList()));
        this.findings = List.copyOf(findings);
    }

    public ContentFault(String file, int line, String reason) {
        this(List.of(new Finding(file, line, reason)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
