package vn.lienthong.services;

import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Paper;

/** A paper of a dossier, with the name that it was given. Prints without it. Immutable. */
public final class Attachment {

    private static final int NAME_MAX = 120;

    private final String fileName;
    private final Paper paper;

    private Attachment(String fileName, Paper paper) {
        this.fileName = fileName;
        this.paper = paper;
    }

    /**
     * Takes a file; refuses as {@link Paper#of}.
     *
     * @param givenName name as the browser gave it; only its last part is kept
     */
    public static Outcome<Attachment> of(String givenName, byte[] content) {
        return Paper.of(content).map(paper -> new Attachment(clean(givenName), paper));
    }

    private static String clean(String givenName) {
        String last = givenName.substring(givenName.replace('\\', '/').lastIndexOf('/') + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_").strip();
        String named = plain.isEmpty() ? "paper" : plain;
        return named.length() > NAME_MAX ? named.substring(named.length() - NAME_MAX) : named;
    }

    public String fileName() {
        return fileName;
    }

    public Paper.Kind kind() {
        return paper.kind();
    }

    public byte[] content() {
        return paper.content();
    }

    byte[] sha256() {
        return paper.sha256();
    }

    @Override
    public String toString() {
        return "Attachment[" + paper + "]";
    }
}
