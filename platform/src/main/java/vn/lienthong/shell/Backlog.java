package vn.lienthong.shell;

/** What a module has heard of and not worked off yet. */
@FunctionalInterface
public interface Backlog {

    /** How many pieces of work wait. */
    long waiting();
}
