package vn.lienthong.load;

/** The platform answered, but not what it should. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(String path, String what) {
        super(path.replaceAll("[0-9a-f-]{36}", "…") + ": " + what);
    }
}
